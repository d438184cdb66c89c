"""Documents: one file per document, each a function from a record to bytes."""

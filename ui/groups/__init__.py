"""Groups: members, programme, attendance."""

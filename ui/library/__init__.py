"""The library of ice-breakers and activities."""

"""How members and group got on over the meetings."""

"""The filters, one file each, named for what it finds. Their order is in ``cleantext.presets``."""

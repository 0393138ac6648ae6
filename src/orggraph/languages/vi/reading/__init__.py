"""From the names in a text to the things it speaks of."""

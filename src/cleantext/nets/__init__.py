"""What the small fitted nets share: characters and words in numbers, and layers. numpy is imported with the first text."""

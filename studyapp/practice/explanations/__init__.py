"""What the commonest errors mean, by families: patterns of messages, and a sentence for each."""

"""The process that runs a learner's code. Standard library only, and nothing of the bank."""

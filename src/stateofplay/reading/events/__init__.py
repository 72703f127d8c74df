"""Events: the words that tell an act, the act with its sides, the claim."""

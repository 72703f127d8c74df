"""The words of one sentence: what stands where, which are verbs, who does it to whom, how sure it is and when."""

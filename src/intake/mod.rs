//! From a file the user gives to what a case keeps about it.

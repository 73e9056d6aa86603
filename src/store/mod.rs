//! A folder per case, and nothing acknowledged is ever lost.

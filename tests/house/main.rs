//! The house rules, as far as reading the code as text can tell: who imports whom, how long things are, and where
//! lists of words stand.

mod functions;
mod layers;
mod sources;
mod words;

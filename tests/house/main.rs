//! The house rules, as far as reading the code as text can tell: who imports whom, and how long things are.

mod functions;
mod layers;
mod sources;

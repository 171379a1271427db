// Stands in for the package "server-only", which throws where React's server condition is not set.
export {};

// Breach of no-restricted-globals: a worker reaches no network
export const reached = () => fetch('app://desk/');

// Breach of boundaries/dependencies: a worker reaches no network
import { connect } from 'node:net';

export const reached = connect;

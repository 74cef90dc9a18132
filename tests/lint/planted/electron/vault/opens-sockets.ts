// Breach of boundaries/dependencies: keys reach no network
import { connect } from 'node:net';

export const reached = connect;

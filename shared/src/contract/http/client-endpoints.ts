/** Of the table of endpoints: the records of clients. */
export const CLIENT_ENDPOINTS = {
  clients: { method: 'GET', path: '/api/clients', who: 'staff', right: 'clients:keep' },
  client: { method: 'GET', path: '/api/clients/:person', who: 'staff', right: 'clients:keep' },
  keepClient: {
    method: 'PUT',
    path: '/api/clients/:person',
    who: 'staff',
    right: 'clients:keep',
  },
  alikeClients: {
    method: 'POST',
    path: '/api/clients/alike',
    who: 'staff',
    right: 'clients:keep',
  },
  importClients: {
    method: 'POST',
    path: '/api/clients/import',
    who: 'staff',
    right: 'clients:keep',
  },
  mergeClients: {
    method: 'POST',
    path: '/api/clients/:person/merged',
    who: 'staff',
    right: 'clients:keep',
  },
  archiveClient: {
    method: 'PUT',
    path: '/api/clients/:person/archived',
    who: 'staff',
    right: 'clients:keep',
  },
  bringClientBack: {
    method: 'DELETE',
    path: '/api/clients/:person/archived',
    who: 'staff',
    right: 'clients:keep',
  },
  clientCareSheet: {
    method: 'GET',
    path: '/api/clients/:person/care',
    who: 'staff',
    right: 'clients:keep',
  },
  keepClientCareSheet: {
    method: 'PUT',
    path: '/api/clients/:person/care',
    who: 'staff',
    right: 'clients:keep',
  },
  keptArrivals: {
    method: 'GET',
    path: '/api/clients/:person/arrivals',
    who: 'staff',
    right: 'clients:keep',
  },
} as const;

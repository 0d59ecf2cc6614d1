/** Of the table of endpoints: one session (`:id`), for those who facilitate or observe it. */
export const SESSION_ENDPOINTS = {
  openSession: {
    method: 'POST',
    path: '/api/sessions/:id/seat',
    who: 'staff',
    right: 'sessions:come',
  },
  keptMessages: {
    method: 'GET',
    path: '/api/sessions/:id/messages',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  sessionAfter: {
    method: 'GET',
    path: '/api/sessions/:id/after',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  auditTrail: {
    method: 'GET',
    path: '/api/sessions/:id/audit',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  renewLink: {
    method: 'POST',
    path: '/api/sessions/:id/people/:seat/link',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  withdrawLink: {
    method: 'DELETE',
    path: '/api/sessions/:id/people/:seat/link',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  contact: {
    method: 'GET',
    path: '/api/sessions/:id/people/:seat/contact',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  careSheet: {
    method: 'GET',
    path: '/api/sessions/:id/people/:seat/care',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  keepCareSheet: {
    method: 'PUT',
    path: '/api/sessions/:id/people/:seat/care',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  arrivals: {
    method: 'GET',
    path: '/api/sessions/:id/arrivals',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  giveReason: {
    method: 'POST',
    path: '/api/sessions/:id/people/:seat/reason',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  sessionAgenda: {
    method: 'GET',
    path: '/api/sessions/:id/agenda',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  keepAgenda: {
    method: 'PUT',
    path: '/api/sessions/:id/agenda',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  sessionCards: {
    method: 'GET',
    path: '/api/sessions/:id/cards',
    who: 'facilitator',
    right: 'sessions:lead',
  },
  sessionCard: {
    method: 'GET',
    path: '/api/sessions/:id/cards/:card',
    who: 'facilitator',
    right: 'sessions:lead',
  },
} as const;

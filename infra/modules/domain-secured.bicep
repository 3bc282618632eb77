param domain string
param serverName string
param thumbprint string

resource server 'Microsoft.Web/sites@2025-03-01' existing = {
  name: serverName
}

resource binding 'Microsoft.Web/sites/hostNameBindings@2025-03-01' = {
  parent: server
  name: domain
  properties: {
    siteName: serverName
    hostNameType: 'Verified'
    sslState: 'SniEnabled'
    thumbprint: thumbprint
  }
}

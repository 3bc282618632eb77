param domain string
param location string
param tags object
param serverName string
param planId string

resource server 'Microsoft.Web/sites@2025-03-01' existing = {
  name: serverName
}

// The certificate needs the name to be bound, and the binding needs the certificate: so it is bound twice.
resource binding 'Microsoft.Web/sites/hostNameBindings@2025-03-01' = {
  parent: server
  name: domain
  properties: {
    siteName: serverName
    hostNameType: 'Verified'
  }
}

resource certificate 'Microsoft.Web/certificates@2025-03-01' = {
  name: '${serverName}-${domain}'
  location: location
  tags: tags
  properties: {
    serverFarmId: planId
    canonicalName: domain
  }
  dependsOn: [binding]
}

module secured 'domain-secured.bicep' = {
  name: 'domain-secured'
  params: { domain: domain, serverName: serverName, thumbprint: certificate.properties.thumbprint }
}

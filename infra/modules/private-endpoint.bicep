param name string
param location string
param tags object
param subnetId string
param networkId string

@description('What is reached through the endpoint, and which part of it.')
param serviceId string
param groupId string

@description('The zone in which the service finds its private address.')
param zone string
param hasZone bool

resource endpoint 'Microsoft.Network/privateEndpoints@2025-05-01' = {
  name: '${name}-endpoint'
  location: location
  tags: tags
  properties: {
    subnet: { id: subnetId }
    privateLinkServiceConnections: [
      {
        name: name
        properties: {
          privateLinkServiceId: serviceId
          groupIds: [groupId]
        }
      }
    ]
  }
}

resource dns 'Microsoft.Network/privateDnsZones@2024-06-01' = if (hasZone) {
  name: zone
  location: 'global'
  tags: tags
}

resource link 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = if (hasZone) {
  parent: dns
  name: 'network'
  location: 'global'
  tags: tags
  properties: {
    virtualNetwork: { id: networkId }
    registrationEnabled: false
  }
}

resource address 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2025-05-01' = if (hasZone) {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [
      {
        name: groupId
        properties: { privateDnsZoneId: dns.id }
      }
    ]
  }
}

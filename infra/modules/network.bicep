param name string
param location string
param tags object

@description('A /24.')
param addresses string

var serverAddresses = cidrSubnet(addresses, 26, 0)
var endpointAddresses = cidrSubnet(addresses, 26, 1)

// The servers only go out; nothing from the network comes to them.
resource serverRules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: '${name}-servers-rules'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'nothing-in'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource endpointRules 'Microsoft.Network/networkSecurityGroups@2025-05-01' = {
  name: '${name}-endpoints-rules'
  location: location
  tags: tags
  properties: {
    securityRules: [
      {
        name: 'servers-in'
        properties: {
          priority: 100
          direction: 'Inbound'
          access: 'Allow'
          protocol: 'Tcp'
          sourceAddressPrefix: serverAddresses
          sourcePortRange: '*'
          destinationAddressPrefix: endpointAddresses
          // Tables and vault; Redis.
          destinationPortRanges: ['443', '10000']
        }
      }
      {
        name: 'nothing-else-in'
        properties: {
          priority: 4096
          direction: 'Inbound'
          access: 'Deny'
          protocol: '*'
          sourceAddressPrefix: '*'
          sourcePortRange: '*'
          destinationAddressPrefix: '*'
          destinationPortRange: '*'
        }
      }
    ]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2025-05-01' = {
  name: '${name}-network'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addresses] }
    subnets: [
      {
        name: 'servers'
        properties: {
          addressPrefix: serverAddresses
          networkSecurityGroup: { id: serverRules.id }
          delegations: [
            {
              name: 'servers'
              properties: { serviceName: 'Microsoft.Web/serverFarms' }
            }
          ]
        }
      }
      {
        name: 'endpoints'
        properties: {
          addressPrefix: endpointAddresses
          networkSecurityGroup: { id: endpointRules.id }
          // Otherwise the rules would not hold for private endpoints.
          privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
          defaultOutboundAccess: false
        }
      }
    ]
  }
}

output id string = network.id
output serversSubnetId string = '${network.id}/subnets/servers'
output endpointsSubnetId string = '${network.id}/subnets/endpoints'

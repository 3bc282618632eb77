using './main.bicep'

param name = 'guildhall-example'
param entraAppId = '00000000-0000-0000-0000-000000000000'
param serverSize = 'B1'
param serverCount = 1

// Both come from the shell, so that they stand in no file: openssl rand -base64 32
param sealKey = readEnvironmentVariable('SEAL_KEY')
param ticketKey = readEnvironmentVariable('TICKET_KEY')

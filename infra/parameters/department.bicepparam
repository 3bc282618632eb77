// A department, about a thousand people: one server of the Premium plan, which can have a slot and more servers at any time.
//
// About 80 USD a month (list prices, pay as you go, East US, September 2026):
//   server    P0v3 (1 core, 4 GB)                              62
//   storage   tables, zone-redundant                           about 7
//   logs      Log Analytics, about 4 GB at 2.76                about 11
//   vault, bot channel (F0), five alerts                       below 1
//   With privateNetwork, 2 endpoints at 7.30 and 2 zones at 0.50: about 16 more.
using '../main.bicep'

param name = 'guildhall-example'
param entraAppId = '00000000-0000-0000-0000-000000000000'
param serverSize = 'P0v3'
param alertEmail = 'guildhall-operators@example.org'

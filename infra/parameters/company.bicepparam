// A company: two to five servers, a slot to try new versions in, a Redis between the servers, and only the web app is public.
//
// About 310 USD a month with two servers (list prices, pay as you go, East US, September 2026):
//   servers   2 x P1v3 (2 cores, 8 GB) at 113                  226
//   slot      runs on the same servers                         0
//   Redis     Balanced B0, two nodes                           about 25
//   network   3 private endpoints at 7.30, 3 zones at 0.50     23
//   storage   tables, zone-redundant                           about 10
//   logs      Log Analytics, about 10 GB at 2.76               about 27
//   vault, bot channel (F0), alerts                            below 1
//   Each further server costs 113 while it runs.
using '../main.bicep'

param name = 'guildhall-example'
param entraAppId = '00000000-0000-0000-0000-000000000000'
param serverSize = 'P1v3'
param serverCount = 2
param maxServerCount = 5
param stagingSlot = true
param redis = true
param privateNetwork = true
param alertEmail = 'guildhall-operators@example.org'

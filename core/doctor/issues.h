// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What the doctor has to say besides what core/net and core/azure say of a request that failed.
namespace attest::doctor::issue {

// Of the run itself.
inline constexpr IssueId kWaits{"doctor.waits"}; ///< params: check (whose result it needs)
inline constexpr IssueId kCancelled{"doctor.cancelled"};
inline constexpr IssueId kNotSignedIn{"doctor.not-signed-in"};
inline constexpr IssueId kWaited{"doctor.waited"};       ///< params: host, seconds, asked (by it)
inline constexpr IssueId kThrottled{"doctor.throttled"}; ///< params: host

// What was seen where a check holds: what somebody else's eyes would ask for.
/// params: host, status, address (empty through a proxy's replay), ms
inline constexpr IssueId kReached{"doctor.reached"};
inline constexpr IssueId kNothingBetween{"doctor.nothing-between"}; ///< params: hosts
inline constexpr IssueId kClockRight{"doctor.clock-right"};         ///< params: seconds, host, time
inline constexpr IssueId kMetadataFound{"doctor.metadata-found"};   ///< params: address, machine
/// params: address, plain and forwarded (statuses)
inline constexpr IssueId kMetadataRulesKept{"doctor.metadata-rules-kept"};
inline constexpr IssueId kDocumentFound{"doctor.document-found"}; ///< params: name, date
inline constexpr IssueId kArmAnswers{"doctor.arm-answers"};       ///< params: host, account, count
/// params: audience, issuer, version, kid, date (its end)
inline constexpr IssueId kTokenFound{"doctor.token-found"};
/// params: application, audience, object, version (of tokens)
inline constexpr IssueId kApplicationFound{"doctor.application-found"};
/// params: application, principal (object id)
inline constexpr IssueId kServicePrincipalFound{"doctor.service-principal-found"};
inline constexpr IssueId kTokenVersionFits{
    "doctor.token-version-fits"};                                   ///< params: issuer, version
inline constexpr IssueId kDiscoveryFound{"doctor.discovery-found"}; ///< params: url, issuer, keys
inline constexpr IssueId kKeysFound{"doctor.keys-found"};           ///< params: url, count, kid
inline constexpr IssueId kDownloadFound{"doctor.download-found"};   ///< params: url, name, date
inline constexpr IssueId kCertificatesLast{
    "doctor.certificates-last"};                              ///< params: count, name, date
inline constexpr IssueId kRightsFound{"doctor.rights-found"}; ///< params: account, scope, actions
/// params: principal, role, scope, actions
inline constexpr IssueId kPrincipalRightsFound{"doctor.principal-rights-found"};

// Of the way.
inline constexpr IssueId kProxyInUse{"doctor.proxy-in-use"};              ///< params: proxy
inline constexpr IssueId kProxyWantsSignIn{"doctor.proxy-wants-sign-in"}; ///< params: host
/// Somebody else answers in the service's place. params: host, status, found (content type)
inline constexpr IssueId kSomethingBetween{"doctor.something-between"};
inline constexpr IssueId kTlsSession{"doctor.tls-session"}; ///< params: host, version, issuer, date
inline constexpr IssueId kClockAhead{"doctor.clock-ahead"}; ///< ours. params: seconds, host
inline constexpr IssueId kClockBehind{"doctor.clock-behind"}; ///< ours. params: seconds, host
inline constexpr IssueId kNoDate{"doctor.no-date"};

// Of this machine.
inline constexpr IssueId kNoMetadata{"doctor.no-metadata"}; ///< params: address
/// params: address, status, found (content type)
inline constexpr IssueId kMetadataForeign{"doctor.metadata-foreign"};
inline constexpr IssueId kMetadataOtherCloud{
    "doctor.metadata-other-cloud"}; ///< params: found, expected
inline constexpr IssueId kMetadataHeaderAdded{"doctor.metadata-header-added"}; ///< params: address
inline constexpr IssueId kMetadataForwards{"doctor.metadata-forwards"};        ///< params: address
inline constexpr IssueId kNoIdentity{"doctor.no-identity"};
inline constexpr IssueId kSeveralIdentities{"doctor.several-identities"};
inline constexpr IssueId kIdentityFound{"doctor.identity-found"};     ///< params: client, principal
inline constexpr IssueId kIdentityRefused{"doctor.identity-refused"}; ///< params: status, reason
/// What came in a token's place is none. params: address, found (content type)
inline constexpr IssueId kNoToken{"doctor.no-token"};
inline constexpr IssueId kAudienceUnknown{"doctor.audience-unknown"}; ///< params: audience, reason
inline constexpr IssueId kIssuerDiffers{"doctor.issuer-differs"};     ///< params: found, expected
inline constexpr IssueId kAudienceDiffers{"doctor.audience-differs"}; ///< params: found, expected

// Of the tenant.
inline constexpr IssueId kArmRefused{"doctor.arm-refused"}; ///< params: host, status, code
inline constexpr IssueId kNoSubscriptions{"doctor.no-subscriptions"}; ///< params: host
/// params: subscription, found, expected
inline constexpr IssueId kOtherTenant{"doctor.other-tenant"};
inline constexpr IssueId kGraphRefused{"doctor.graph-refused"}; ///< params: status, code
/// Graph answered, and neither as a directory does nor because of the account. params: status, code
inline constexpr IssueId kGraphFails{"doctor.graph-fails"};
inline constexpr IssueId kNoApplication{"doctor.no-application"}; ///< params: audience
inline constexpr IssueId kNoServicePrincipal{
    "doctor.no-service-principal"};                                         ///< params: application
inline constexpr IssueId kAssignmentRequired{"doctor.assignment-required"}; ///< params: application
/// params: application, accepted, expected, issuer
inline constexpr IssueId kTokenVersion{"doctor.token-version"};
/// Version 2 tokens name the application's id as audience. params: audience, application
inline constexpr IssueId kAudienceForm{"doctor.audience-form"};
/// An issuer of no form that Entra's have says no version. params: issuer
inline constexpr IssueId kIssuerForm{"doctor.issuer-form"};
inline constexpr IssueId kNoDiscovery{"doctor.no-discovery"};         ///< params: url, status
inline constexpr IssueId kDiscoveryIssuer{"doctor.discovery-issuer"}; ///< params: found, expected
/// Keys of a host that is neither the issuer's nor a sign-in service's. params: url, expected (host)
inline constexpr IssueId kKeysElsewhere{"doctor.keys-elsewhere"};
inline constexpr IssueId kNoKeys{"doctor.no-keys"}; ///< params: url
/// What this machine's token was signed with is not among them. params: kid, url
inline constexpr IssueId kKeyNotPublished{"doctor.key-not-published"};

// Of certificates.
inline constexpr IssueId kDownloadMissing{"doctor.download-missing"}; ///< params: url, status
inline constexpr IssueId kDownloadForeign{"doctor.download-foreign"}; ///< params: url, found
/// Whose certificates were looked at, and which of them ends first. params: case, count, name, date
inline constexpr IssueId kChainOfCase{"doctor.chain-of-case"};
inline constexpr IssueId kCaseWithoutChain{"doctor.case-without-chain"};    ///< params: case
inline constexpr IssueId kCertificateExpired{"doctor.certificate-expired"}; ///< params: name, date
inline constexpr IssueId kCertificateEnds{"doctor.certificate-ends"}; ///< params: name, date, days

// Of rights.
inline constexpr IssueId kNothingToRead{"doctor.nothing-to-read"}; ///< no scope, and none is seen
inline constexpr IssueId kNoRight{"doctor.no-right"};              ///< params: action, scope
inline constexpr IssueId kRightsRefused{"doctor.rights-refused"};  ///< params: scope, status, code
/// What a machine is connected to could not be read. params: scope, status
inline constexpr IssueId kNetworkUnknown{"doctor.network-unknown"};
inline constexpr IssueId kScopeForm{"doctor.scope-form"}; ///< no resource id. params: scope
inline constexpr IssueId kPrincipalNotGiven{"doctor.principal-not-given"};
inline constexpr IssueId kPrincipalForm{"doctor.principal-form"}; ///< params: principal
/// params: principal, action, scope
inline constexpr IssueId kPrincipalNoRight{"doctor.principal-no-right"};
inline constexpr IssueId kOnTheHost{"doctor.on-the-host"};

// Of an act that was confirmed.
inline constexpr IssueId kActRefused{"doctor.act-refused"}; ///< params: status, code, reason

} // namespace attest::doctor::issue

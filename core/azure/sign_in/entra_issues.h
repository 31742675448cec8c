// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/issue.h"

/// What the sign-in service says no to. `code` is "AADSTS7000215", or the protocol's word where there is no
/// number; `message` its own words without its trace ids; `correlation` is there where it gave one, and is
/// what its operators find the request by.
namespace attest::azure::issue {

inline constexpr IssueId kEntraSecretWrong{
    "entra.secret-wrong"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraSecretExpired{
    "entra.secret-expired"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraProofMissing{
    "entra.proof-missing"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraClientUnknown{
    "entra.client-unknown"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraClientNoPrincipal{
    "entra.client-without-principal"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraCertificateUnknown{
    "entra.certificate-unknown"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraAssertionTime{
    "entra.assertion-time"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraAssertionAudience{
    "entra.assertion-audience"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraAssertionClient{
    "entra.assertion-client"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraAssertionMalformed{
    "entra.assertion-malformed"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraAssertionSignature{
    "entra.assertion-signature"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraFederationIssuer{
    "entra.federation-issuer"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraFederationSubject{
    "entra.federation-subject"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraFederationAudience{
    "entra.federation-audience"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraTenantUnknown{
    "entra.tenant-unknown"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraTenantMalformed{
    "entra.tenant-malformed"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraResourceUnknown{
    "entra.resource-unknown"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraBadScope{
    "entra.bad-scope"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraRedirectUnknown{
    "entra.redirect-unknown"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraCodeUsed{
    "entra.code-used"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraCodeExpired{
    "entra.code-expired"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraVerifierDiffers{
    "entra.verifier-differs"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraDevicePending{
    "entra.device-pending"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraDeviceSlowDown{
    "entra.device-slow-down"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraDeviceDeclined{
    "entra.device-declined"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraDeviceExpired{
    "entra.device-expired"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraDeviceUnknown{
    "entra.device-unknown"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraSignInExpired{
    "entra.sign-in-expired"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraRefreshMalformed{
    "entra.refresh-malformed"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraUserUnknown{
    "entra.user-unknown"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraSecondFactor{
    "entra.second-factor"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraConditionalAccess{
    "entra.conditional-access"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraConsent{
    "entra.consent-needed"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraAssignment{
    "entra.assignment-needed"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraGrantUnsupported{
    "entra.grant-unsupported"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraRequestIncomplete{
    "entra.request-incomplete"}; ///< params: code, message, client, tenant, correlation
inline constexpr IssueId kEntraAccessDenied{
    "entra.access-denied"}; ///< params: code, message, client, tenant, correlation
/// Any other code: said in its own words.
inline constexpr IssueId kEntraRefused{
    "entra.refused"}; ///< params: code, message, client, tenant, correlation

/// It may work later: 429 or a fault of its own. params: host, status; seconds where it said when
inline constexpr IssueId kEntraUnavailable{"entra.unavailable"};
/// Something else answers in its place: not JSON, or a redirect. params: host, status, type
inline constexpr IssueId kEntraNotEntra{"entra.not-entra"};
/// JSON of the right status that does not hold what it has to. params: host, member
inline constexpr IssueId kEntraBadAnswer{"entra.bad-answer"};

} // namespace attest::azure::issue

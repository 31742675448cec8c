// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of what the token says: whose it is, for whom, and for how long.

#include "lab/faults/claims.h"
#include "lab/faults/fault.h"
#include "lab/mint/discovery.h"
#include "lab/tenant/changes.h"
#include "lab/tenant/seed.h"

namespace attest::lab {

namespace {

constexpr auto kMsi = verify::Method::AzureMsi;
constexpr auto kBytes = Touches::Bytes;
constexpr char kStranger[] = "00000000-0000-4000-8000-00000000000f";

void payload(Scene& scene, std::string text)
{
    tap::token(scene, [text = std::move(text)](TokenSpec& t) { t.rawPayload = text; });
}

void issuer(Scene& scene, std::string text)
{
    tap::token(scene, [text = std::move(text)](TokenSpec& t) { t.issuer = text; });
}

void policyLine(Scene& scene, const std::string& line)
{
    scene.policy += "          " + line + "\n";
}

void versionTwo(Scene& scene)
{
    const std::string app = appNamed(*scene.world(), kServerApp).appId;
    scene.tenant->change([app](World& world) { setTokenVersion(world, app, 2); });
}

constexpr Fault kClaims[]{
    {"claims-no-json", kMsi, kBytes, "claims.json",
        QT_TRANSLATE_NOOP("assay", "The token's payload is no JSON."),
        [](Scene& s) { payload(s, "tid=1"); }},
    {"claims-list", kMsi, kBytes, "claims.not-object",
        QT_TRANSLATE_NOOP("assay", "The token's payload is a list."),
        [](Scene& s) { payload(s, "[]"); }},
    {"claims-two-tenants", kMsi, kBytes, "claims.duplicate-name",
        QT_TRANSLATE_NOOP("assay", "The token names two tenants."),
        [](Scene& s) {
            payload(s,
                "{\"tid\":\"" + s.world()->directory.tenantId + "\",\"tid\":\"" + kStranger
                    + "\"}");
        }},
    {"tid-missing", kMsi, kBytes, "claims.tid-missing",
        QT_TRANSLATE_NOOP("assay", "The token names no tenant."),
        [](Scene& s) { tap::withoutClaim(s, "tid"); }},
    {"tid-number", kMsi, kBytes, "claims.tid-not-text",
        QT_TRANSLATE_NOOP("assay", "The token's tenant is a number."),
        [](Scene& s) { tap::claim(s, "tid", "7"); }},
    {"tenant-without-entry", kMsi, kBytes, "policy.tenant-without-entry",
        QT_TRANSLATE_NOOP("assay", "The policy's only entry is for another tenant."),
        [](Scene& s) { tap::replaceIn(s.policy, s.world()->directory.tenantId, kStranger); }},
    {"issuer-missing", kMsi, kBytes, "policy.issuer-missing",
        QT_TRANSLATE_NOOP("assay", "The token does not say who issued it."),
        [](Scene& s) { tap::withoutClaim(s, "iss"); }},
    {"issuer-number", kMsi, kBytes, "claims.iss-type",
        QT_TRANSLATE_NOOP("assay", "The token's issuer is a number."),
        [](Scene& s) { tap::claim(s, "iss", "1"); }},
    {"issuer-stranger", kMsi, kBytes, "policy.issuer-mismatch",
        QT_TRANSLATE_NOOP("assay", "The token names an issuer that is not Azure's."),
        [](Scene& s) { issuer(s, "https://issuer.example/"); }},
    {"v2-token-under-v1-policy", kMsi, kBytes, "policy.issuer-version",
        QT_TRANSLATE_NOOP("assay",
            "The application asks for tokens of version 2, the policy expects the default "
            "issuer."),
        versionTwo},
    {"issuer-of-china", kMsi, kBytes, "policy.issuer-other-cloud",
        QT_TRANSLATE_NOOP("assay", "The token's issuer is that of the cloud in China."),
        [](Scene& s) {
            issuer(s, tokenIssuer(Cloud::China, s.world()->directory.tenantId, TokenVersion::V1));
        }},
    {"issuer-of-other-tenant", kMsi, kBytes, "policy.issuer-other-tenant",
        QT_TRANSLATE_NOOP("assay", "The token's issuer is that of another tenant."),
        [](Scene& s) { issuer(s, tokenIssuer(Cloud::Public, kStranger, TokenVersion::V1)); }},
    {"wrong-audience", kMsi, kBytes, "policy.audience-mismatch",
        QT_TRANSLATE_NOOP("assay", "The policy expects another audience than the agent asks for."),
        [](Scene& s) { policyLine(s, "audience: \"https://attest.example/\""); }},
    {"audience-with-slash", kMsi, kBytes, "policy.audience-near-miss",
        QT_TRANSLATE_NOOP("assay", "The policy's audience has a slash too many."),
        [](Scene& s) {
            policyLine(
                s, "audience: \"api://" + s.world()->directory.tenantId + "/defakto-server/\"");
        }},
    {"audience-of-azure", kMsi, kBytes, "policy.audience-of-azure-itself",
        QT_TRANSLATE_NOOP(
            "assay", "The agent is configured to ask for a token for Resource Manager."),
        [](Scene& s) {
            tap::replaceIn(
                s.agent, "config: {}", "config:\n    audience: \"https://management.azure.com/\"");
        }},
    {"audience-is-application-id", kMsi, kBytes, "policy.audience-is-application-id",
        QT_TRANSLATE_NOOP("assay",
            "Tokens are of version 2 and the policy names their issuer, but not their audience."),
        [](Scene& s) {
            versionTwo(s);
            policyLine(s,
                "issuerURL: \""
                    + tokenIssuer(s.world()->cloud, s.world()->directory.tenantId, TokenVersion::V2)
                    + "\"");
        }},
    {"audience-missing", kMsi, kBytes, "policy.audience-missing",
        QT_TRANSLATE_NOOP("assay", "The token does not say whom it is meant for."),
        [](Scene& s) { tap::withoutClaim(s, "aud"); }},
    {"audience-number", kMsi, kBytes, "claims.aud-type",
        QT_TRANSLATE_NOOP("assay", "The token's audience is a number."),
        [](Scene& s) { tap::claim(s, "aud", "7"); }},
    {"issuer-without-tls", kMsi, kBytes, "key.issuer-not-https",
        QT_TRANSLATE_NOOP("assay", "Policy and token name the issuer with http."),
        [](Scene& s) {
            const std::string plain = tap::replaced(
                tokenIssuer(s.world()->cloud, s.world()->directory.tenantId, TokenVersion::V1),
                "https://", "http://");
            issuer(s, plain);
            policyLine(s, "issuerURL: \"" + plain + "\"");
        }},
    {"audiences-many", kMsi, kBytes, "claims.aud-too-many",
        QT_TRANSLATE_NOOP("assay", "The token lists a thousand audiences."),
        [](Scene& s) {
            std::string list = "[\"x\"";
            for (int i = 0; i < 1000; ++i) {
                list += ",\"x\"";
            }
            tap::claim(s, "aud", list + "]");
        }},
    {"tenant-not-of-issuer", kMsi, kBytes, "policy.tenant-not-of-issuer",
        QT_TRANSLATE_NOOP("assay", "Policy and token pair one tenant with the issuer of another."),
        [](Scene& s) {
            const std::string other = tokenIssuer(s.world()->cloud, kStranger, TokenVersion::V1);
            issuer(s, other);
            policyLine(s, "issuerURL: \"" + other + "\"");
            const std::string own = s.world()->directory.tenantId;
            for (const char* name : {"login.microsoftonline.com", "sts.windows.net"}) {
                s.hosts[name] = [usual = s.hosts[name], own](const http::Request& request) {
                    http::Request asked = request;
                    asked.target = tap::replaced(asked.target, kStranger, own);
                    auto response = usual(asked);
                    response.body = tap::replaced(std::move(response.body), own, kStranger);
                    return response;
                };
            }
        }},
};

constexpr Fault kTimes[]{
    {"token-expired", kMsi, kBytes, "claims.expired",
        QT_TRANSLATE_NOOP("assay", "The token ran out an hour ago."),
        [](Scene& s) {
            tap::token(s, [now = s.now](TokenSpec& t) {
                t.issuedAt = now - Duration{90'000};
                t.expiresOn = now - Duration{3600};
            });
        }},
    {"server-two-days-ahead", kMsi, Touches::Clocks, "claims.expired",
        QT_TRANSLATE_NOOP("assay", "The server's clock is two days ahead."),
        [](Scene& s) { *s.serverAhead = 2 * 86400; }},
    {"server-an-hour-behind", kMsi, Touches::Clocks, "claims.not-yet-valid",
        QT_TRANSLATE_NOOP("assay", "The server's clock is an hour behind."),
        [](Scene& s) { *s.serverAhead = -3600; }},
    {"token-for-later", kMsi, kBytes, "claims.not-yet-valid",
        QT_TRANSLATE_NOOP("assay", "The token is for tomorrow."),
        [](Scene& s) {
            tap::token(s, [now = s.now](TokenSpec& t) { t.notBefore = now + Duration{86400}; });
        }},
    {"token-issued-later", kMsi, kBytes, "claims.issued-in-the-future",
        QT_TRANSLATE_NOOP("assay", "The token says that it was issued in an hour."),
        [](Scene& s) {
            tap::token(s, [now = s.now](TokenSpec& t) {
                t.issuedAt = now + Duration{3600};
                t.notBefore = now - Duration{60};
                t.expiresOn = now + Duration{86400};
            });
        }},
    {"token-without-expiry", kMsi, kBytes, "claims.exp-missing",
        QT_TRANSLATE_NOOP("assay", "The token never runs out."),
        [](Scene& s) { tap::withoutClaim(s, "exp"); }},
    {"token-expiry-text", kMsi, kBytes, "claims.wrong-type",
        QT_TRANSLATE_NOOP("assay", "The token's expiry is a text."),
        [](Scene& s) { tap::claim(s, "exp", "\"tomorrow\""); }},
    {"token-of-a-person", kMsi, kBytes, "claims.user-token",
        QT_TRANSLATE_NOOP("assay", "The token carries a person's permissions."),
        [](Scene& s) {
            tap::token(s, [](TokenSpec& t) { t.extra = {{"scp", "\"user_impersonation\""}}; });
        }},
};

} // namespace

std::span<const Fault> claimFaults()
{
    static const std::vector<Fault> all = [] {
        std::vector<Fault> made(std::begin(kClaims), std::end(kClaims));
        made.insert(made.end(), std::begin(kTimes), std::end(kTimes));
        return made;
    }();
    return all;
}

} // namespace attest::lab

// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"

namespace attest::golden {
namespace {

Scenario timed(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(Msi&)>& change, const Expected& expected)
{
    return msi(w, "msi-lifetime-" + name, intent, change, expected);
}

// One claim replaced by that JSON, or left out.
Scenario claimed(const World& w, const std::string& name, const std::string& intent,
    const std::string& claim, const std::optional<std::string>& json, const Expected& expected)
{
    return timed(
        w, name, intent,
        [&](Msi& in) {
            if (json) {
                in.claim(claim, *json);
            } else {
                in.token.omitted = {claim};
            }
        },
        expected);
}

std::vector<Scenario> times(const World& w)
{
    const Expected expired = fails("lifetime", "claims.expired");
    const Expected early = fails("lifetime", "claims.not-yet-valid");
    const auto expiring = [&](std::int64_t secondsAgo) {
        return [&w, secondsAgo](Msi& in) { in.token.expiresOn = w.now - Duration{secondsAgo}; };
    };
    const auto starting = [&](std::int64_t ahead) {
        return [&w, ahead](Msi& in) { in.token.notBefore = w.now + Duration{ahead}; };
    };
    const std::string seconds = std::to_string(w.now.seconds - 300);
    return {
        timed(w, "expired", "The token ran out an hour ago.", expiring(3600), expired),
        timed(
            w, "last-second", "The token is in the leeway's last second.", expiring(299), passes()),
        timed(w, "on-expiry", "On its expiry a token is out of force, leeway and all.",
            expiring(300), expired),
        claimed(w, "fraction", "Half a second of life is left: fractions count.", "exp",
            seconds + ".5", passes()),
        claimed(w, "exponent", "A number with an exponent is a time like any other.", "exp", "2e9",
            passes()),
        timed(w, "not-yet-valid", "The token is for later.", starting(301), early),
        timed(w, "nearly-valid", "The token starts at the end of the leeway.", starting(300),
            passes()),
        timed(
            w, "no-leeway", "Without leeway a second early is too early.",
            [&](Msi& in) {
                starting(1)(in);
                in.context.leeway = {0};
            },
            early),
        timed(
            w, "issued-in-the-future",
            "The token was issued ten minutes from now: somebody's clock is wrong.",
            [&](Msi& in) {
                in.token.issuedAt = w.now + Duration{600};
                in.token.notBefore = w.now - Duration{60};
            },
            warning(saying(passes(), {"claims.issued-in-the-future"}), {"lifetime"})),
        timed(
            w, "issued-in-the-future-refused", "The same where such tokens are refused.",
            [&](Msi& in) {
                in.token.issuedAt = w.now + Duration{600};
                in.token.notBefore = w.now - Duration{60};
                in.context.demands.refuseFutureIssue = true;
            },
            fails("lifetime", "claims.issued-in-the-future")),
    };
}

std::vector<Scenario> claims(const World& w)
{
    const Expected type = fails("lifetime", "claims.wrong-type");
    const Expected person = warning(saying(passes(), {"claims.user-token"}), {"lifetime"});
    const auto added
        = [&](const std::string& name, const std::string& intent, const std::string& claim) {
              return timed(
                  w, name, intent,
                  [&](Msi& in) {
                      in.token.extra = {{claim, "\"x\""}};
                  },
                  person);
          };
    return {
        claimed(w, "no-expiry", "The token never runs out.", "exp", {},
            fails("lifetime", "claims.exp-missing")),
        timed(
            w, "no-expiry-allowed", "The same where such tokens are allowed.",
            [](Msi& in) {
                in.token.omitted = {"exp"};
                in.context.demands.requireExpiry = false;
            },
            passes()),
        claimed(w, "expiry-text", "The expiry is a text.", "exp", "\"tomorrow\"", type),
        claimed(w, "expiry-null", "The expiry is null.", "exp", "null", type),
        claimed(w, "expiry-negative", "The expiry lies before 1970.", "exp", "-1", type),
        claimed(w, "start-text", "The start is a text.", "nbf", "\"now\"", type),
        claimed(w, "issue-list", "The time of issue is a list.", "iat", "[]", type),
        claimed(w, "subject-number", "The subject is a number.", "sub", "7", type),
        timed(
            w, "token-id-number", "The token's id is a number.",
            [](Msi& in) {
                in.token.extra = {{"jti", "7"}};
            },
            type),
        claimed(w, "no-start", "A token need not say when it starts.", "nbf", {}, passes()),
        added("scope", "The token carries delegated permissions: a person signed in.", "scp"),
        added("user-name", "The token carries a user's name.", "upn"),
        added("unique-name", "The token carries a user's unique name.", "unique_name"),
    };
}

} // namespace

std::vector<Scenario> msiLifetime(const World& w)
{
    std::vector<Scenario> all = times(w);
    const std::vector<Scenario> more = claims(w);
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

} // namespace attest::golden

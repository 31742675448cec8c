// SPDX-License-Identifier: GPL-3.0-or-later
// Faults of Entra's discovery document and keys.

#include "lab/faults/claims.h"
#include "lab/faults/fault.h"
#include "lab/mint/discovery.h"
#include "lab/mint/jwks.h"
#include "lab/mint/text_code.h"

namespace attest::lab {

namespace {

constexpr auto kMsi = verify::Method::AzureMsi;
constexpr auto kReplies = Touches::Replies;

PublishedKey published(const Scene& scene)
{
    PublishedKey one;
    one.key = scene.world()->keys.signing;
    return one;
}

void publishing(Scene& scene, std::string set)
{
    tap::keys(scene, [set = std::move(set)](const std::string&) { return set; });
}

/// The token's key alone, its JSON changed.
void edited(Scene& scene, std::string_view from, std::string_view to)
{
    publishing(scene, "{\"keys\":[" + tap::replaced(jwk(published(scene)), from, to) + "]}");
}

void changed(Scene& scene, const std::function<void(PublishedKey&)>& change)
{
    PublishedKey key = published(scene);
    change(key);
    publishing(scene, jwks({key}));
}

void modulus(Scene& scene, const std::function<void(Bytes&)>& change)
{
    Bytes number = scene.world()->keys.signing.certificate.key.modulus();
    const std::string before = base64url(number);
    change(number);
    edited(scene, before, base64url(number));
}

void keysAt(Scene& scene, const std::string& url)
{
    const auto world = scene.world();
    const std::string usual = keysUrl(world->cloud, world->directory.tenantId, TokenVersion::V1);
    tap::discovery(scene,
        [usual, url](std::string text) { return tap::replaced(std::move(text), usual, url); });
}

void cutOff(Scene& scene, const std::string& part, int status)
{
    for (const char* name : {"login.microsoftonline.com", "sts.windows.net"}) {
        tap::host(scene, name, part, tap::status(status));
    }
}

/// The keys of a moment ago: what a cache on the way still has.
std::string currentKeys(const Scene& scene)
{
    return tenantJwks(scene.world()->cloud, TokenVersion::V1, scene.world()->keys.published);
}

void rollAtSecondToken(Scene& scene, OldKeys old)
{
    scene.logins = 2;
    auto asked = std::make_shared<int>(0);
    tap::imds(scene, "/metadata/identity/oauth2/token",
        [asked, old, tenant = scene.tenant, now = scene.now](
            const http::Request& request, const http::Handler& usual) {
            if (++*asked == 2) {
                tenant->change([&](World& world) { rollOver(world.keys, world.seed, now, old); });
            }
            return usual(request);
        });
}

constexpr Fault kDiscovery[]{
    {"discovery-blocked", kMsi, kReplies, "key.discovery-unanswered",
        QT_TRANSLATE_NOOP("assay", "A firewall keeps the server from Entra."),
        [](Scene& s) { cutOff(s, "/", 0); }},
    {"discovery-not-found", kMsi, kReplies, "key.discovery-unanswered",
        QT_TRANSLATE_NOOP("assay", "Entra answers 404 for the tenant's discovery document."),
        [](Scene& s) { cutOff(s, "/.well-known/", 404); }},
    {"discovery-web-page", kMsi, kReplies, "key.json",
        QT_TRANSLATE_NOOP("assay", "A proxy's page comes in place of the discovery document."),
        [](Scene& s) { tap::discovery(s, [](const std::string&) { return "<html></html>"; }); }},
    {"discovery-without-keys", kMsi, kReplies, "key.discovery-member",
        QT_TRANSLATE_NOOP("assay", "The discovery document does not say where the keys are."),
        [](Scene& s) {
            tap::discovery(
                s, [](std::string t) { return tap::replaced(std::move(t), "jwks_uri", "x"); });
        }},
    {"discovery-other-tenant", kMsi, kReplies, "key.discovery-other-issuer",
        QT_TRANSLATE_NOOP("assay", "The discovery document is that of another tenant."),
        [](Scene& s) {
            tap::discovery(s, [own = s.world()->directory.tenantId](std::string t) {
                return tap::replaced(std::move(t), own, "00000000-0000-4000-8000-00000000000f");
            });
        }},
    {"keys-at-stranger", kMsi, kReplies, "key.jwks-host",
        QT_TRANSLATE_NOOP("assay", "The discovery document sends the server to a stranger's keys."),
        [](Scene& s) { keysAt(s, "https://attacker.example/keys"); }},
};

constexpr Fault kSets[]{
    {"keys-blocked", kMsi, kReplies, "key.jwks-unanswered",
        QT_TRANSLATE_NOOP("assay", "The key set cannot be fetched."),
        [](Scene& s) { cutOff(s, "/discovery/", 0); }},
    {"keys-web-page", kMsi, kReplies, "key.json",
        QT_TRANSLATE_NOOP("assay", "A page comes in place of the key set."),
        [](Scene& s) { publishing(s, "<html></html>"); }},
    {"keys-list", kMsi, kReplies, "key.not-object",
        QT_TRANSLATE_NOOP("assay", "The key set is a list."),
        [](Scene& s) { publishing(s, "[]"); }},
    {"keys-twice", kMsi, kReplies, "key.duplicate-name",
        QT_TRANSLATE_NOOP("assay", "The key set has two lists of keys."),
        [](Scene& s) { publishing(s, R"({"keys":[],"keys":[]})"); }},
    {"keys-without-list", kMsi, kReplies, "key.set-shape",
        QT_TRANSLATE_NOOP("assay", "The key set has no list of keys."),
        [](Scene& s) { publishing(s, "{}"); }},
    {"keys-none", kMsi, kReplies, "key.kid-unknown",
        QT_TRANSLATE_NOOP("assay", "The key set is empty."),
        [](Scene& s) { publishing(s, R"({"keys":[]})"); }},
    {"keys-too-many", kMsi, kReplies, "key.set-too-large",
        QT_TRANSLATE_NOOP("assay", "The key set has a thousand keys and more."),
        [](Scene& s) {
            std::string set = "{\"keys\":[{}";
            for (int i = 0; i < 1024; ++i) {
                set += ",{}";
            }
            publishing(s, set + "]}");
        }},
    {"unknown-kid", kMsi, Touches::Bytes, "key.kid-unknown",
        QT_TRANSLATE_NOOP("assay", "The token's header names a key that nobody published."),
        [](Scene& s) {
            tap::header(s, [](const std::string&) {
                return std::string(R"("typ":"JWT","alg":"RS256","kid":"nobody-published-this")");
            });
        }},
    {"rolled-keys-behind-cache", kMsi, kReplies, "key.kid-unknown",
        QT_TRANSLATE_NOOP("assay",
            "Entra signs with a new key; a proxy keeps answering with the keys of before."),
        [](Scene& s) {
            publishing(s, currentKeys(s));
            s.tenant->change([now = s.now](World& world) {
                rollOver(world.keys, world.seed, now, OldKeys::StayPublished);
            });
        }},
    {"keys-withdrawn", kMsi, kReplies, "key.kid-unknown",
        QT_TRANSLATE_NOOP("assay", "The key that signed the token was withdrawn in an emergency."),
        [](Scene& s) {
            const std::string kid = s.world()->keys.signing.kid;
            tap::keys(
                s, [kid](std::string t) { return tap::replaced(std::move(t), kid, "withdrawn"); });
        }},
    {"stale-jwks", kMsi, kReplies, "key.jwks-refetched",
        QT_TRANSLATE_NOOP("assay",
            "The server holds the keys of an hour ago; since then Entra signs with a new one."),
        [](Scene& s) { rollAtSecondToken(s, OldKeys::StayPublished); }},
    {"kid-twice", kMsi, kReplies, "key.kid-ambiguous",
        QT_TRANSLATE_NOOP("assay", "Two keys of the set have the token's key id."),
        [](Scene& s) {
            PublishedKey twin = published(s);
            twin.key = deriveSigningKey(s.world()->seed, "twin-key", s.now - Duration{86400});
            twin.kid = s.world()->keys.signing.kid;
            publishing(s, jwks({published(s), twin}));
        }},
};

constexpr Fault kOneKey[]{
    {"key-for-encryption", kMsi, kReplies, "key.wrong-use",
        QT_TRANSLATE_NOOP("assay", "The key is for encryption."),
        [](Scene& s) { changed(s, [](PublishedKey& k) { k.use = "enc"; }); }},
    {"key-for-rs512", kMsi, kReplies, "key.wrong-algorithm",
        QT_TRANSLATE_NOOP("assay", "The key is for another algorithm."),
        [](Scene& s) { changed(s, [](PublishedKey& k) { k.alg = "RS512"; }); }},
    {"key-other-tenant", kMsi, kReplies, "key.other-issuer",
        QT_TRANSLATE_NOOP("assay", "The key is another tenant's."),
        [](Scene& s) {
            changed(s, [](PublishedKey& k) {
                k.issuer = tokenIssuer(
                    Cloud::Public, "00000000-0000-4000-8000-00000000000f", TokenVersion::V2);
            });
        }},
    {"key-for-signing-alone", kMsi, kReplies, "key.wrong-operations",
        QT_TRANSLATE_NOOP("assay", "The key may sign, but not verify."),
        [](Scene& s) { edited(s, R"("e":"AQAB")", R"("e":"AQAB","key_ops":["sign"])"); }},
    {"key-private", kMsi, kReplies, "key.private-part",
        QT_TRANSLATE_NOOP("assay", "The key set gives the private key away."),
        [](Scene& s) { edited(s, R"("e":"AQAB")", R"("e":"AQAB","d":"AQAB")"); }},
    {"key-exponent-one", kMsi, kReplies, "key.bad-exponent",
        QT_TRANSLATE_NOOP("assay", "The key's exponent is one."),
        [](Scene& s) { edited(s, R"("e":"AQAB")", R"("e":"AQ")"); }},
    {"key-without-exponent", kMsi, kReplies, "key.missing-member",
        QT_TRANSLATE_NOOP("assay", "The key has no exponent."),
        [](Scene& s) { edited(s, R"("e":"AQAB")", R"("x":"y")"); }},
    {"key-exponent-number", kMsi, kReplies, "key.member-type",
        QT_TRANSLATE_NOOP("assay", "The key's exponent is a number."),
        [](Scene& s) { edited(s, R"("e":"AQAB")", R"("e":65537)"); }},
    {"key-modulus-padded", kMsi, kReplies, "key.bad-base64",
        QT_TRANSLATE_NOOP("assay", "The key's modulus is no base64url."),
        [](Scene& s) { edited(s, R"("n":")", R"("n":"=)"); }},
    {"key-even", kMsi, kReplies, "key.even-modulus",
        QT_TRANSLATE_NOOP("assay", "The key's modulus is even."),
        [](Scene& s) { modulus(s, [](Bytes& n) { n.back() &= 0xFEU; }); }},
    {"key-large", kMsi, kReplies, "key.large-modulus",
        QT_TRANSLATE_NOOP("assay", "The key has eighteen thousand bits."),
        [](Scene& s) { modulus(s, [](Bytes& n) { n.insert(n.begin(), 2048, 0xC5); }); }},
    {"key-small", kMsi, kReplies, "key.small-modulus",
        QT_TRANSLATE_NOOP("assay", "The key has five hundred bits."),
        [](Scene& s) { modulus(s, [](Bytes& n) { n.erase(n.begin(), n.end() - 64); }); }},
    {"key-on-a-curve", kMsi, kReplies, "key.wrong-type",
        QT_TRANSLATE_NOOP("assay", "The key of that id is on a curve."),
        [](Scene& s) {
            PublishedKey curve;
            curve.key = signingKeyFor(Key::ecP256(s.world()->seed, "curve-key"), {0x03}, s.now);
            curve.kid = s.world()->keys.signing.kid;
            publishing(s, jwks({curve}));
        }},
};

} // namespace

std::span<const Fault> keyFaults()
{
    static const std::vector<Fault> all = [] {
        std::vector<Fault> made(std::begin(kDiscovery), std::end(kDiscovery));
        made.insert(made.end(), std::begin(kSets), std::end(kSets));
        made.insert(made.end(), std::begin(kOneKey), std::end(kOneKey));
        return made;
    }();
    return all;
}

} // namespace attest::lab

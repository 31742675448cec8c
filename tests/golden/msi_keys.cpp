// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden/msi_input.h"
#include "golden/scenarios.h"
#include "lab/mint/text_code.h"

namespace attest::golden {
namespace {

lab::PublishedKey published(const lab::SigningKey& key)
{
    lab::PublishedKey one;
    one.key = key;
    return one;
}

std::string setOf(const std::string& keys)
{
    return "{\"keys\":[" + keys + "]}";
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    return text.replace(text.find(from), from.size(), to);
}

Expected noKey(const std::string& cause)
{
    return inseparable(
        lackingThen(fails("keys", cause), {"signature"}), "there is no key to verify with");
}

Scenario publishing(const World& w, const std::string& name, const std::string& intent,
    const std::string& jwks, const Expected& expected)
{
    return msi(
        w, "msi-keys-" + name, intent, [&](Msi& in) { in.publishing(jwks); }, expected);
}

// The token's key, its JSON changed.
Scenario changed(const World& w, const std::string& name, const std::string& intent,
    const std::function<void(lab::PublishedKey&)>& change, const Expected& expected)
{
    lab::PublishedKey key = published(w.key);
    change(key);
    return publishing(w, name, intent, lab::jwks({published(w.otherKey), key}), expected);
}

Scenario edited(const World& w, const std::string& name, const std::string& intent,
    const std::string& from, const std::string& to, const Expected& expected)
{
    return publishing(
        w, name, intent, setOf(replaced(lab::jwk(published(w.key)), from, to)), expected);
}

Scenario keyed(const World& w, const std::string& name, const std::string& intent,
    const lab::Key& key, lab::SignatureAlgorithm algorithm, const std::string& cause)
{
    return msi(
        w, "msi-keys-" + name, intent,
        [&](Msi& in) {
            in.key = lab::signingKeyFor(key, {0x01, 0x02}, w.now - Duration{86400});
            in.algorithm = algorithm;
            in.publishing(lab::jwks({published(in.key)}));
        },
        noKey(cause));
}

std::vector<Scenario> sets(const World& w)
{
    return {
        msi(
            w, "msi-keys-offline", "The key set could not be fetched.",
            [](Msi& in) { in.replies.pop_back(); },
            inseparable(lackingThen(lacks("keys", "key.jwks-unanswered"), {"signature"}),
                "there is no key")),
        publishing(w, "not-json", "A page comes where a key set was asked for.", "<html></html>",
            noKey("key.json")),
        publishing(w, "not-object", "The key set is a list.", "[]", noKey("key.not-object")),
        publishing(w, "duplicate-name", "The key set has two lists of keys.",
            R"({"keys":[],"keys":[]})", noKey("key.duplicate-name")),
        publishing(w, "no-list", "The key set has no list of keys.", "{}", noKey("key.set-shape")),
        publishing(w, "empty", "The key set is empty.", setOf(""), noKey("key.kid-unknown")),
        publishing(w, "too-many", "The key set has more keys than anyone publishes.",
            setOf("{}" +
                [] {
                    std::string more;
                    for (int i = 0; i < 1024; ++i) {
                        more += ",{}";
                    }
                    return more;
                }()),
            noKey("key.set-too-large")),
        publishing(w, "unknown", "The key is not in the set, nor in the set fetched again.",
            lab::jwks({published(w.otherKey)}),
            saying(noKey("key.kid-unknown"), {"key.jwks-refetched"})),
        msi(
            w, "msi-keys-unknown-at-hand", "The key is not in the set that was given.",
            [&](Msi& in) { in.keysAtHand(lab::jwks({published(w.otherKey)})); },
            noKey("key.kid-unknown")),
        msi(
            w, "msi-keys-rolled", "The key is newer than the set: it is in the set fetched again.",
            [&](Msi& in) {
                in.publishing(lab::jwks({published(w.otherKey)}),
                    lab::jwks({published(w.otherKey), published(w.key)}));
            },
            saying(passes(), {"key.jwks-refetched"})),
        msi(
            w, "msi-keys-refetch-offline",
            "The key may be newer than the set, which cannot be fetched again.",
            [&](Msi& in) {
                in.publishing(lab::jwks({published(w.otherKey)}));
                in.replies.pop_back();
            },
            inseparable(lackingThen(lacks("keys", "key.jwks-unanswered"), {"signature"}),
                "there is no key")),
        publishing(
            w, "ambiguous", "Two usable keys have the token's key id.",
            [&] {
                lab::PublishedKey twin = published(w.otherKey);
                twin.kid = w.key.kid;
                return lab::jwks({published(w.key), twin});
            }(),
            noKey("key.kid-ambiguous")),
        publishing(
            w, "one-usable", "Of two keys with the id one is for encryption: the other counts.",
            [&] {
                lab::PublishedKey twin = published(w.otherKey);
                twin.kid = w.key.kid;
                twin.use = "enc";
                return lab::jwks({twin, published(w.key)});
            }(),
            passes()),
        publishing(w, "odd-neighbours", "Elements that are no keys do not spoil the set.",
            setOf("7,{\"kty\":\"oct\"}," + lab::jwk(published(w.key))), passes()),
    };
}

std::vector<Scenario> oneKey(const World& w)
{
    const std::string n = "\"n\":\"";
    const std::string e = "\"e\":\"AQAB\"";
    const auto withModulus = [&](const std::function<void(Bytes&)>& change) {
        Bytes modulus = w.key.certificate.key.modulus();
        const std::string before = lab::base64url(modulus);
        change(modulus);
        return setOf(replaced(lab::jwk(published(w.key)), before, lab::base64url(modulus)));
    };
    return {
        changed(
            w, "use", "The key is for encryption.", [](auto& k) { k.use = "enc"; },
            noKey("key.wrong-use")),
        changed(
            w, "no-use", "The key does not say what it is for.", [](auto& k) { k.use.reset(); },
            passes()),
        changed(
            w, "algorithm", "The key is for another algorithm.", [](auto& k) { k.alg = "RS512"; },
            noKey("key.wrong-algorithm")),
        edited(w, "operations", "The key may sign, but not verify.", e,
            e + R"(,"key_ops":["sign"])", noKey("key.wrong-operations")),
        // The value is all that a case keeps of it.
        edited(w, "private", "The key set gives away the private key.", e, e + R"(,"d":"removed0")",
            noKey("key.private-part")),
        edited(w, "exponent-one", "With exponent one every text is its own signature.", e,
            R"("e":"AQ")", noKey("key.bad-exponent")),
        edited(w, "no-exponent", "The key has no exponent.", e, R"("x":"y")",
            noKey("key.missing-member")),
        edited(w, "exponent-number", "The exponent is a number.", e, R"("e":65537)",
            noKey("key.member-type")),
        edited(w, "modulus-padded", "The modulus is no base64url.", n, n + "=",
            noKey("key.bad-base64")),
        edited(w, "modulus-zero", "Zeros in front of the modulus are not part of its size.", n,
            n + "AAAA", passes()),
        publishing(w, "even", "The modulus is even, and so no product of two primes.",
            withModulus([](Bytes& number) { number.back() &= 0xFEU; }), noKey("key.even-modulus")),
        publishing(w, "large", "A key so large that verifying with it takes forever.",
            withModulus([](Bytes& number) { number.insert(number.begin(), 2048, 0xC5); }),
            noKey("key.large-modulus")),
        edited(w, "bad-certificate", "The certificate published with the key is no base64.",
            "\"x5c\":[\"", "\"x5c\":[\"*",
            warning(saying(passes(), {"key.bad-certificate"}), {"keys"})),
        keyed(w, "small", "A key of a thousand bits.", lab::Key::rsa(w.pki.seed(), "small", {1024}),
            lab::SignatureAlgorithm::Rs256, "key.small-modulus"),
        publishing(
            w, "elliptic", "A key on a curve with the id of an RSA key.",
            [&] {
                lab::PublishedKey curve = published(
                    lab::signingKeyFor(lab::Key::ecP256(w.pki.seed(), "curve"), {0x03}, w.now));
                curve.kid = w.key.kid;
                return lab::jwks({curve});
            }(),
            noKey("key.wrong-type")),
    };
}

std::vector<Scenario> issuers(const World& w)
{
    const auto of
        = [&](const std::string& name, const std::string& intent, const std::string& issuer,
              lab::TokenVersion version, const Expected& expected) {
              return msi(
                  w, "msi-keys-issuer-" + name, intent,
                  [&](Msi& in) {
                      in.issuedBy(w, lab::Cloud::Public, version);
                      lab::PublishedKey key = published(w.key);
                      key.issuer = issuer;
                      in.publishing(lab::jwks({key}));
                  },
                  expected);
          };
    const Expected other = fails("keys", "key.other-issuer");
    const auto v1 = lab::TokenVersion::V1;
    const auto v2 = lab::TokenVersion::V2;
    return {
        of("template", "The key is for every tenant of the cloud.",
            lab::tokenIssuer(lab::Cloud::Public, "common", v2), v2, passes()),
        of("template-version-1",
            "Keys name issuers of version 2; they sign tokens of version 1 too.",
            lab::tokenIssuer(lab::Cloud::Public, "common", v2), v1, passes()),
        of("own", "The key is this tenant's own.",
            lab::tokenIssuer(lab::Cloud::Public, w.tenant, v2), v2, passes()),
        of("other-tenant", "The key is another tenant's, say that of consumer accounts.",
            lab::tokenIssuer(lab::Cloud::Public, w.otherTenant, v2), v2, other),
        of("other-cloud", "The key is another cloud's.",
            lab::tokenIssuer(lab::Cloud::China, w.tenant, v2), v2, other),
        msi(
            w, "msi-keys-issuer-empty", "The key's issuer is there and empty.",
            [&](Msi& in) {
                in.issuedBy(w, lab::Cloud::Public, v2);
                lab::PublishedKey key = published(w.key);
                key.issuer = "nobody";
                std::string set = lab::jwks({key});
                in.publishing(set.replace(set.find("nobody"), 6, ""));
            },
            other),
        of("stranger", "The key names an issuer that is not Azure's.", "https://issuer.example/",
            v2, other),
    };
}

} // namespace

std::vector<Scenario> msiKeys(const World& w)
{
    std::vector<Scenario> all = sets(w);
    for (const auto& more : {oneKey(w), issuers(w)}) {
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

} // namespace attest::golden

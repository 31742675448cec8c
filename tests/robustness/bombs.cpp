// SPDX-License-Identifier: GPL-3.0-or-later
#include "bombs.h"

#include "base/limits.h"
#include "evidence/minted.h"
#include "lab/mint/document.h"
#include "lab/mint/oid.h"
#include "lab/mint/text_code.h"
#include "lab/mint/token.h"

namespace attest::test {
namespace {

namespace der = lab::der;

constexpr std::size_t kSize = kLimits.evidenceBytes;

// As often as fits.
std::string repeated(std::string_view piece, std::size_t size = kSize)
{
    std::string out;
    out.reserve(size);
    while (out.size() + piece.size() <= size) {
        out += piece;
    }
    return out;
}

template <typename Make>
std::string numbered(Make make, std::size_t size = kSize)
{
    std::string out;
    for (std::size_t i = 0; out.size() + 40 < size; ++i) {
        out += make(std::to_string(i));
    }
    return out;
}

Bomb text(std::string name, std::string_view bytes)
{
    return {std::move(name), copyBytes(asBytes(bytes))};
}

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

// Definite lengths all the way down, as deep as fits.
Bytes nestedDer(Byte tag)
{
    Bytes headers; // innermost first
    std::size_t inside = 0;
    while (inside + 8 < kSize) {
        const Bytes one = der::tlv(tag, Bytes(inside));
        const Bytes header(one.begin(), one.end() - static_cast<std::ptrdiff_t>(inside));
        headers.insert(headers.end(), header.rbegin(), header.rend());
        inside += header.size();
        if (headers.size() > 40'000) {
            break; // deeper than any limit, and cheap to make
        }
    }
    return {headers.rbegin(), headers.rend()};
}

Bytes manyOf(const Bytes& element, std::size_t size)
{
    Bytes out;
    while (out.size() + element.size() <= size) {
        out.insert(out.end(), element.begin(), element.end());
    }
    return out;
}

const lab::Certificate& leaf()
{
    static const lab::Certificate one
        = certificatesOf(lab::KeySizes::Small, Path::CrossSigned).front();
    return one;
}

Bytes certificateWith(const lab::Extension& extension)
{
    const lab::Certificate& like = leaf();
    return lab::signedBy(like.key, lab::withExtension(like.spec, extension), like.key).der;
}

template <typename Make>
std::vector<std::string> list(std::size_t count, Make make)
{
    std::vector<std::string> all;
    for (std::size_t i = 0; i < count; ++i) {
        all.push_back(make(std::to_string(i)));
    }
    return all;
}

constexpr std::size_t kMany = 20'000;

Bytes manyNames()
{
    return certificateWith(lab::extension::dnsNames(
        list(kMany, [](const std::string& n) { return "a" + n + ".metadata.azure.com"; })));
}

Bytes manyPurposes()
{
    return certificateWith(lab::extension::extendedKeyUsage(
        list(kMany, [](const std::string& n) { return "1.3.6.1.4.1.311.10." + n; })));
}

Bytes manyAddresses()
{
    std::vector<lab::AccessDescription> all;
    for (const std::string& url : list(5'000, [](const std::string& n) {
             return "http://www.microsoft.com/pkiops/certs/" + n + ".crt";
         })) {
        all.push_back({lab::oid::kAccessCaIssuers, url});
    }
    return certificateWith(lab::extension::authorityInfoAccess(all));
}

Bytes manyConstraints()
{
    const auto names = list(kMany, [](const std::string& n) { return "c" + n + ".example"; });
    return certificateWith(lab::extension::nameConstraints({names, names}));
}

Bytes manyPolicies()
{
    std::vector<lab::CertificatePolicy> all;
    for (const std::string& oid :
        list(kMany, [](const std::string& n) { return "1.3.6.1.4.1.311.76." + n; })) {
        all.push_back({oid, {}});
    }
    return certificateWith(lab::extension::certificatePolicies(all));
}

Bytes manyExtensions()
{
    lab::CertificateSpec spec = leaf().spec;
    for (std::size_t i = 0; i < kMany; ++i) {
        spec.extensions.push_back(
            {"1.3.6.1.4.1.99999." + std::to_string(i), lab::Criticality::Critical, der::null()});
    }
    return lab::signedBy(leaf().key, spec, leaf().key).der;
}

Bytes sameExtensionOften()
{
    lab::CertificateSpec spec = leaf().spec;
    spec.extensions.insert(spec.extensions.end(), kMany, lab::extension::endEntity());
    return lab::signedBy(leaf().key, spec, leaf().key).der;
}

Bytes manyRdns()
{
    lab::CertificateSpec spec = leaf().spec;
    spec.subject.assign(kMany, {lab::oid::kCommonName, "x"});
    spec.issuer = spec.subject;
    return lab::signedBy(leaf().key, spec, leaf().key).der;
}

Bytes longText()
{
    lab::CertificateSpec spec = leaf().spec;
    spec.subject = {{lab::oid::kCommonName, std::string(kSize / 2, ' ')}};
    return lab::signedBy(leaf().key, spec, leaf().key).der;
}

Bytes longSerial()
{
    lab::CertificateSpec spec = leaf().spec;
    spec.serial = Bytes(kSize / 2, 0x7F);
    return lab::signedBy(leaf().key, spec, leaf().key).der;
}

// One arc of half a mebibyte.
Bytes longOid()
{
    Bytes arc(kSize / 2, 0xFF);
    arc.front() = 0x2B;
    arc.back() = 0x7F;
    return der::sequence({der::tlv(0x06, arc), der::null()});
}

lab::CmsShape shape()
{
    return lab::azureShape(leaf());
}

Bytes cmsOf(const lab::CmsShape& shape)
{
    return lab::mintCms(asBytes("{}"), shape);
}

Bytes manySigners()
{
    lab::CmsShape many = shape();
    many.signers.front().signatureBytes = Bytes(16, 1); // signing each would take the time
    many.signers.resize(4'000, many.signers.front());
    return cmsOf(many);
}

Bytes manyCertificates(std::size_t count)
{
    lab::CmsShape many = shape();
    many.certificates.resize(count, leaf().der);
    return cmsOf(many);
}

Bytes manyEmptyCertificates()
{
    lab::CmsShape many = shape();
    many.certificates.resize(200'000, Bytes{0x30, 0x00});
    return cmsOf(many);
}

Bytes manyDigests()
{
    lab::CmsShape many = shape();
    many.digestAlgorithms.resize(50'000, many.digestAlgorithms.front());
    return cmsOf(many);
}

Bytes manyCrls()
{
    lab::CmsShape many = shape();
    many.crls.resize(300'000, Bytes{0x30, 0x00});
    return cmsOf(many);
}

Bytes manyAttributes()
{
    lab::CmsShape many = shape();
    const Bytes attribute
        = der::sequence({der::oid(lab::oid::kSigningTime), der::setOf({der::null()})});
    many.signers.front().unsignedAttributes = manyOf(attribute, kSize / 2);
    return cmsOf(many);
}

Bytes indefinite()
{
    lab::CmsShape streamed = shape();
    streamed.lengths = der::Length::Indefinite;
    return lab::mintCms(Bytes(kSize / 2, '1'), streamed);
}

Bytes contentOf(const std::string& content)
{
    return lab::mintCms(asBytes(content), shape());
}

std::string jwsOf(std::string_view header, std::string_view payload)
{
    return lab::compactJws(header, payload, Bytes(256, 1));
}

constexpr char kHeader[] = R"({"alg":"RS256","kid":"a","typ":"JWT"})";

} // namespace

std::vector<Bomb> textBombs()
{
    return {
        text("brackets", repeated("[")),
        text("braces", repeated("{\"a\":")),
        text("brackets that close", nested(kSize / 2)),
        text("as deep as allowed, many times", "[" + repeated(nested(60) + ",", kSize - 2) + "0]"),
        text("numbers", "[" + repeated("0,", kSize - 3) + "0]"),
        text("one number", repeated("9")),
        text("an exponent", "1e" + repeated("9", kSize - 2)),
        text("one text", "\"" + repeated("a", kSize - 2) + "\""),
        text("escapes", "\"" + repeated("\\u0000", kSize - 2) + "\""),
        text("equal names", "{" + repeated("\"a\":0,", kSize - 8) + "\"a\":0}"),
        text("different names",
            "{" + numbered([](const std::string& n) { return "\"" + n + "\":0,"; }) + "\"a\":0}"),
        text("names in escapes", "{" + numbered([](const std::string& n) {
            return "\"\\u0061" + n + "\":0,";
        }) + "\"b\":0}"),
        text("keys", "{\"keys\":[" + repeated("{\"kty\":\"RSA\"},", kSize - 30) + "{}]}"),
        text("keys with one kid",
            "{\"keys\":["
                + repeated(R"({"kty":"RSA","kid":"a","n":"AQAB","e":"AQAB"},)", kSize - 30)
                + "{}]}"),
        text("a large modulus",
            R"({"keys":[{"kty":"RSA","kid":"a","e":"AQAB","n":")" + repeated("B", kSize - 60)
                + "\"}]}"),
        text("a response of line breaks",
            R"({"encoding":"pkcs7","signature":")" + repeated("\\n", kSize - 40) + "\"}"),
        text("a response of one letter",
            R"({"encoding":"pkcs7","signature":")" + repeated("A", kSize - 40) + "\"}"),
        text("white space", repeated(" ")),
        text("line breaks", repeated("\n")),
        text("base64", repeated("MIIB")),
        text("base64 in lines", repeated("MIIBMIIB\n")),
        text("PEM lines", repeated("-----BEGIN CMS-----\n")),
        text("PEM blocks",
            repeated("-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----\n")),
        text("dashes", repeated("-")),
        text("dots", repeated(".")),
        text("a list in a policy", repeated("- a: [\n")),
        text("no UTF-8", repeated("\xC3")),
        text("zeros", std::string(kSize, '\0')),
        text("more than is read", repeated("[", 2 * kSize)),
        text("much more than is read", repeated(" ", 16 * kSize)),
    };
}

std::vector<Bomb> derBombs()
{
    return {
        {"sequences of indefinite length", manyOf({0x30, 0x80}, kSize)},
        {"octet strings of indefinite length", manyOf({0x24, 0x80}, kSize)},
        {"nested sequences", nestedDer(0x30)},
        {"nested octet strings", nestedDer(0x24)},
        {"nested explicit tags", nestedDer(0xA0)},
        {"empty sequences", der::tlv(0x30, manyOf({0x30, 0x00}, kSize - 8))},
        {"nulls", der::tlv(0x31, manyOf({0x05, 0x00}, kSize - 8))},
        {"a length of four gigabytes", {0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF}},
        {"a length of a hundred octets", manyOf({0x30, 0xFF}, kSize)},
        {"a tag that never ends", Bytes(kSize, 0xBF)},
        {"an object identifier of one arc", longOid()},
        {"an integer", der::tlv(0x02, Bytes(kSize - 8, 0x7F))},
        {"set bits", Bytes(kSize, 0xFF)},
    };
}

std::vector<Bomb> certificateBombs()
{
    return {
        {"many names", manyNames()},
        {"many purposes", manyPurposes()},
        {"many addresses of the issuer", manyAddresses()},
        {"many name constraints", manyConstraints()},
        {"many policies", manyPolicies()},
        {"many extensions", manyExtensions()},
        {"one extension many times", sameExtensionOften()},
        {"many attributes of a name", manyRdns()},
        {"a long text", longText()},
        {"a long serial number", longSerial()},
    };
}

std::vector<Bomb> cmsBombs()
{
    std::vector<Bomb> all{
        {"many signers", manySigners()},
        {"many certificates", manyCertificates(700)},
        {"as many certificates as allowed", manyCertificates(kLimits.certificates)},
        {"many empty certificates", manyEmptyCertificates()},
        {"many digest algorithms", manyDigests()},
        {"many revocation lists", manyCrls()},
        {"many unsigned attributes", manyAttributes()},
        {"indefinite lengths", indefinite()},
        {"deep content", contentOf(nested(kSize / 4))},
        {"wide content", contentOf("[" + repeated("0,", kSize / 2) + "0]")},
    };
    for (Bomb& bomb : certificateBombs()) {
        lab::CmsShape around = shape();
        around.certificates = {std::move(bomb.bytes)};
        all.push_back({"a certificate with " + bomb.name, cmsOf(around)});
    }
    return all;
}

std::vector<Bomb> tokenBombs()
{
    return {
        text("a deep header", jwsOf(nested(kSize / 4), "{}")),
        text("a wide header", jwsOf("{\"a\":[" + repeated("0,", kSize / 2) + "0]}", "{}")),
        text("a deep payload", jwsOf(kHeader, nested(kSize / 4))),
        text("a wide payload",
            jwsOf(kHeader,
                "{" + numbered([](const std::string& n) { return "\"" + n + "\":0,"; }, kSize / 2)
                    + "\"a\":0}")),
        text("many audiences",
            jwsOf(kHeader, "{\"aud\":[" + repeated("\"a\",", kSize / 2) + "\"a\"]}")),
        text("a long signature", "e30.e30." + repeated("A", kSize - 8)),
        text("many parts", repeated("e30.")),
    };
}

} // namespace attest::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/jwk_read.h"

#include "decode/base64.h"
#include "decode/json.h"
#include "decode/roca.h"

#include <algorithm>
#include <array>

namespace attest::decode {
namespace {

struct Text {
    std::string value;
    Span span; ///< between the quotes
    bool present = false;
};

class JwkReader {
public:
    JwkReader(const Buffers& buffers, const Tree& tree, NodeId object)
        : m_buffers(buffers)
        , m_tree(tree)
        , m_object(object)
    {
    }
    Jwk read();

private:
    [[nodiscard]] NodeId find(std::string_view name) const
    {
        return member(m_tree, m_object, name, m_buffers);
    }
    Text text(const char* name);
    Text required(const char* name);
    void missing(const char* name);
    Bytes bytes(const Text& text, const char* name);
    Bytes number(const Text& text, const char* name);
    void readRsa();
    void readEc();
    void readOperations();
    void readCertificates();
    void defect(IssueId id, Severity severity, Span span, Params params = {});

    const Buffers& m_buffers;
    const Tree& m_tree;
    const NodeId m_object;
    Jwk m_key;
};

void JwkReader::defect(IssueId id, Severity severity, Span span, Params params)
{
    params.push_back({"kid", m_key.kid});
    m_key.defects.push_back({id, severity, std::move(params), {span}});
}

Text JwkReader::text(const char* name)
{
    const NodeId id = find(name);
    if (id == kNoNode) {
        return {};
    }
    auto value = textOf(m_tree, id, m_buffers);
    if (!value) {
        defect(issue::kKeyMemberType, Severity::Failure, m_tree.at(id).span,
            {{"member", std::string(name)}});
        return {};
    }
    return {std::move(*value), m_tree.at(id).value, true};
}

Text JwkReader::required(const char* name)
{
    Text found = text(name);
    if (find(name) == kNoNode || (found.present && found.value.empty())) {
        missing(name);
    }
    return found;
}

void JwkReader::missing(const char* name)
{
    defect(
        issue::kKeyMissingMember, Severity::Failure, m_key.span, {{"member", std::string(name)}});
}

Bytes JwkReader::bytes(const Text& text, const char* name)
{
    auto decoded = fromBase64(text.value, Base64Form::Url);
    if (!decoded) {
        defect(issue::kKeyBase64, Severity::Failure, text.span,
            {{"member", std::string(name)}, {"reason", std::string(decoded.problem().id.value)}});
        return {};
    }
    return std::move(decoded).value();
}

// Base64urlUInt (RFC 7518 2). Leading zero octets are against it but harmless, and common where the
// writer kept the sign octet of its big integers.
Bytes JwkReader::number(const Text& text, const char* name)
{
    Bytes value = bytes(text, name);
    if (std::all_of(value.begin(), value.end(), [](Byte b) { return b == 0; }) && !value.empty()) {
        missing(name);
    }
    value.erase(
        value.begin(), std::find_if(value.begin(), value.end(), [](Byte b) { return b != 0; }));
    return value;
}

void JwkReader::readRsa()
{
    const Text n = required("n");
    const Text e = required("e");
    m_key.modulusSpan = n.span;
    m_key.exponentSpan = e.span;
    m_key.modulus = number(n, "n");
    m_key.weakGenerator = hasRocaFingerprint(m_key.modulus);
    m_key.exponent = number(e, "e");
}

void JwkReader::readEc()
{
    Text curve = required("crv");
    m_key.crvSpan = curve.span;
    m_key.crv = std::move(curve.value);
    m_key.x = bytes(required("x"), "x");
    m_key.y = bytes(required("y"), "y");
}

void JwkReader::readOperations()
{
    const NodeId array = find("key_ops");
    if (array == kNoNode) {
        return;
    }
    m_key.hasKeyOps = true;
    m_key.keyOpsSpan = m_tree.at(array).span;
    bool sound = m_tree.at(array).kind == NodeKind::Array;
    for (NodeId id = m_tree.at(array).firstChild; sound && id != kNoNode; id = m_tree.at(id).next) {
        auto operation = textOf(m_tree, id, m_buffers);
        sound = operation.has_value();
        m_key.keyOps.push_back(operation.value_or(""));
    }
    if (!sound) {
        defect(issue::kKeyMemberType, Severity::Failure, m_key.keyOpsSpan,
            {{"member", std::string("key_ops")}});
    }
}

// RFC 7517 4.7. Nothing is verified with them, so what is wrong here spoils no key.
void JwkReader::readCertificates()
{
    const NodeId array = find("x5c");
    if (array == kNoNode) {
        return;
    }
    if (m_tree.at(array).kind != NodeKind::Array) {
        defect(issue::kKeyMemberType, Severity::Warning, m_tree.at(array).span,
            {{"member", std::string("x5c")}});
        return;
    }
    std::int64_t index = 0;
    for (NodeId id = m_tree.at(array).firstChild; id != kNoNode; id = m_tree.at(id).next, ++index) {
        const auto text = textOf(m_tree, id, m_buffers);
        auto der = text ? fromBase64(*text, Base64Form::Strict) : Result<Bytes>(Problem{});
        if (der) {
            m_key.x5c.push_back(std::move(*der));
        } else {
            defect(
                issue::kKeyCertificate, Severity::Warning, m_tree.at(id).span, {{"index", index}});
        }
    }
}

Jwk JwkReader::read()
{
    m_key.node = m_object;
    m_key.span = m_tree.at(m_object).span;
    Text kid = text("kid");
    m_key.hasKid = kid.present;
    m_key.kidSpan = kid.span;
    m_key.kid = std::move(kid.value);

    Text kty = required("kty");
    m_key.ktySpan = kty.span;
    m_key.kty = std::move(kty.value);
    Text use = text("use");
    m_key.hasUse = use.present;
    m_key.useSpan = use.span;
    m_key.use = std::move(use.value);
    Text alg = text("alg");
    m_key.hasAlg = alg.present;
    m_key.algSpan = alg.span;
    m_key.alg = std::move(alg.value);
    m_key.x5t = text("x5t").value;
    m_key.issuer = text("issuer").value;
    m_key.cloudInstance = text("cloud_instance_name").value;
    readOperations();
    if (m_key.kty == "RSA") {
        readRsa();
    } else if (m_key.kty == "EC") {
        readEc();
    }
    readCertificates();
    constexpr std::array<std::string_view, 8> secrets{"d", "p", "q", "dp", "dq", "qi", "oth", "k"};
    m_key.hasPrivatePart = std::any_of(secrets.begin(), secrets.end(),
        [&](std::string_view name) { return find(name) != kNoNode; });
    return std::move(m_key);
}

} // namespace

Jwk readJwk(const Buffers& buffers, const Tree& tree, NodeId object)
{
    return JwkReader(buffers, tree, object).read();
}

std::string operationsText(const Jwk& key)
{
    std::string all;
    for (const std::string& operation : key.keyOps) {
        all += (all.empty() ? "" : ", ") + operation;
    }
    return all;
}

} // namespace attest::decode

// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/field_words.h"

#include "decode/attested.h"
#include "decode/json_names.h"
#include "explain/field_notes.h"
#include "report/remark.h"
#include "report/secrets.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

#include <algorithm>

namespace attest::ui {
namespace {

using decode::kNoNode;
using decode::NodeKind;

constexpr std::size_t kNameBytes = 120;

struct Say {
    Q_DECLARE_TR_FUNCTIONS(Fields)
};

bool isJson(NodeKind kind)
{
    return kind >= NodeKind::Object && kind <= NodeKind::Null;
}

// The first node of a document of JSON.
bool beginsJson(const NodeRef& ref)
{
    const auto& node = ref.node();
    if (!isJson(node.kind)) {
        return false;
    }
    return node.parent == kNoNode || !isJson(ref.tree->at(node.parent).kind)
        || ref.tree->at(node.parent).span.buffer != node.span.buffer;
}

bool entersBuffer(const NodeRef& ref)
{
    const auto& node = ref.node();
    return node.parent == kNoNode ? node.span.buffer != 0
                                  : ref.tree->at(node.parent).span.buffer != node.span.buffer;
}

bool isNameless(const NodeRef& ref)
{
    const auto& node = ref.node();
    return node.label == nullptr && node.key.length == 0 && node.key.offset == 0;
}

std::string plainName(const NodeRef& ref)
{
    const auto& node = ref.node();
    if (isNameless(ref) && entersBuffer(ref)) {
        return ref.buffers->at(node.span.buffer).name();
    }
    const auto name = ref.tree->name(ref.id, *ref.buffers);
    return node.label == nullptr && node.keyHasEscapes ? decode::unescapedJson(name) : name;
}

QString kindName(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Group:
        return Say::tr("group");
    case NodeKind::Object:
        return Say::tr("JSON object");
    case NodeKind::Array:
        return Say::tr("JSON list");
    case NodeKind::String:
        return Say::tr("JSON text");
    case NodeKind::Number:
        return Say::tr("JSON number");
    case NodeKind::True:
    case NodeKind::False:
        return Say::tr("JSON truth value");
    case NodeKind::Null:
        return QStringLiteral("null");
    case NodeKind::Sequence:
        return QStringLiteral("SEQUENCE");
    case NodeKind::Set:
        return QStringLiteral("SET");
    case NodeKind::Integer:
        return QStringLiteral("INTEGER");
    case NodeKind::Boolean:
        return QStringLiteral("BOOLEAN");
    case NodeKind::Oid:
        return QStringLiteral("OBJECT IDENTIFIER");
    case NodeKind::BitString:
        return QStringLiteral("BIT STRING");
    case NodeKind::OctetString:
        return QStringLiteral("OCTET STRING");
    case NodeKind::Text:
        return Say::tr("ASN.1 text");
    case NodeKind::Time:
        return Say::tr("ASN.1 time");
    case NodeKind::Asn1Null:
        return QStringLiteral("NULL");
    case NodeKind::Tagged:
        return Say::tr("tagged value");
    case NodeKind::Certificate:
        return Say::tr("X.509 certificate");
    case NodeKind::Segment:
        return Say::tr("part of a token");
    case NodeKind::Claim:
        return Say::tr("claim");
    }
    return {};
}

QString formOf(Derivation derivation)
{
    switch (derivation) {
    case Derivation::Base64:
    case Derivation::PemBody:
        return QStringLiteral("base64");
    case Derivation::Base64Url:
        return QStringLiteral("base64url");
    case Derivation::JsonString:
        return Say::tr("JSON text");
    case Derivation::DerFromBer:
        return QStringLiteral("BER");
    case Derivation::Slice:
    case Derivation::Given:
        break;
    }
    return {};
}

// A node whose children are in a buffer that was made from it.
const Buffer* opened(const NodeRef& ref)
{
    const auto first = ref.node().firstChild;
    if (first == kNoNode) {
        return nullptr;
    }
    const auto buffer = ref.tree->at(first).span.buffer;
    if (buffer == ref.node().span.buffer || buffer >= ref.buffers->size()) {
        return nullptr;
    }
    const auto& inner = ref.buffers->at(buffer);
    return formOf(inner.derivation()).isEmpty() ? nullptr : &inner;
}

struct Root {
    const char* label;
    explain::Document document;
};

std::optional<explain::Document> documentOf(const NodeRef& ref, const Fields& fields)
{
    using enum explain::Document;
    constexpr Root kRoots[]
        = {{"attested", AttestedResponse}, {"content", AttestedContent}, {"jwks", KeySet},
            {"discovery", Discovery}, {"contentInfo", SignedData}, {"certificate", Certificate},
            {"header", TokenHeader}, {"payload", TokenClaims}, {"token", TokenClaims}};
    const auto& node = ref.node();
    if (beginsJson(ref) && fields.isArm(node.span.buffer)) {
        return ArmObject;
    }
    if (node.kind == NodeKind::Certificate) {
        return Certificate;
    }
    const std::string_view label = node.label ? node.label : "";
    for (const auto& root : kRoots) {
        // What ASN.1 calls content is not the content.
        const bool fits = label != "content" || node.kind == NodeKind::Object;
        if (label == root.label && fits) {
            return root.document;
        }
    }
    return std::nullopt;
}

} // namespace

QString byteCount(std::size_t bytes)
{
    return bytes == 1 ? Say::tr("1 byte") : Say::tr("%Ln bytes", nullptr, static_cast<int>(bytes));
}

QString bufferTitle(const Buffer& buffer)
{
    const auto name = shown(buffer.name(), 400);
    const auto space = name.indexOf(QLatin1Char(' '));
    const auto slash = name.lastIndexOf(QLatin1Char('/'));
    // Of an address or a resource id the end tells them apart; a file may be called anything.
    const auto target = name.mid(space + 1);
    if (space < 0 || slash < space
        || !(target.startsWith(QLatin1Char('/')) || target.contains(QLatin1String("://")))) {
        return name;
    }
    const auto last = name.mid(slash + 1).section(QLatin1Char(' '), 0, 0);
    return name.left(space + 1) + last;
}

QString FieldWords::name(Row row) const
{
    if (row.part == Row::Group) {
        return Say::tr("Certificates of the chain");
    }
    if (row.part == Row::Chain) {
        return Say::tr("certificate");
    }
    if (row.part == Row::Buffers) {
        return bufferTitle(m_fields.buffers().at(row.at));
    }
    const auto ref = m_fields.node(row);
    if (m_fields.isCertificate(row) && !ref.node().label) {
        return Say::tr("certificate %1").arg(shown(plainName(ref), kNameBytes));
    }
    if (ref && isNameless(ref) && entersBuffer(ref)) {
        return bufferTitle(ref.buffers->at(ref.node().span.buffer));
    }
    const bool evidence = ref && ref.node().parent == kNoNode && ref.node().span.buffer == 0;
    return ref ? shown(evidence && row.part == Row::Nodes ? m_fields.buffers().at(0).name()
                                                          : plainName(ref),
               kNameBytes)
               : QString();
}

bool FieldWords::isHidden(Row row) const
{
    const auto ref = m_fields.node(row);
    return ref && row.part == Row::Nodes && report::isHidden(*ref.tree, ref.id, *ref.buffers);
}

bool FieldWords::isLeaf(Row row) const
{
    const auto ref = m_fields.node(row);
    if (!ref || ref.node().firstChild != kNoNode || m_fields.isCertificate(row)) {
        return false;
    }
    const auto kind = ref.node().kind;
    return kind != NodeKind::Object && kind != NodeKind::Array && kind != NodeKind::Group;
}

QString FieldWords::value(Row row) const
{
    if (row.part == Row::Group) {
        return Say::tr("%Ln that did not come with the evidence", nullptr,
            static_cast<int>(m_fields.chain().size()));
    }
    if (row.part == Row::Buffers) {
        return ofBuffer(row.at);
    }
    if (isHidden(row)) {
        return own(report::kMaskedValue);
    }
    if (m_fields.isCertificate(row)) {
        return ofCertificate(row);
    }
    const auto ref = m_fields.node(row);
    return ref ? ofNode(row, ref) : QString();
}

QString FieldWords::ofBuffer(BufferId id) const
{
    const auto& buffer = m_fields.buffers().at(id);
    const auto form = formOf(buffer.derivation());
    const auto size = byteCount(buffer.bytes().size());
    return form.isEmpty() ? size : Say::tr("%1 from %2").arg(size, form);
}

QString FieldWords::originOf(const ChainCertificate& certificate) const
{
    switch (certificate.origin) {
    case trust::Origin::Aia:
        return Say::tr("fetched from %1").arg(shown(certificate.source));
    case trust::Origin::Anchor:
        return Say::tr("trust anchor");
    case trust::Origin::Cached:
        return Say::tr("seen before");
    case trust::Origin::Imported:
    case trust::Origin::Leaf:
    case trust::Origin::Embedded:
        break;
    }
    return certificate.source.empty() ? Say::tr("given")
                                      : Say::tr("from %1").arg(shown(certificate.source));
}

QString FieldWords::ofCertificate(Row row) const
{
    const auto certificate = m_fields.certificate(row);
    if (!certificate) {
        return Say::tr("cannot be read as a certificate");
    }
    const auto subject = shown(decode::nameText(certificate->subject, 160));
    return row.part == Row::Chain
        ? Say::tr("%1, %2").arg(subject, originOf(m_fields.chain()[row.at]))
        : subject;
}

QString FieldWords::holding(Row row, const NodeRef& ref) const
{
    const auto n = m_fields.count(row);
    if (const auto* inner = opened(ref)) {
        return Say::tr("%1, holds %2")
            .arg(formOf(inner->derivation()), byteCount(inner->bytes().size()));
    }
    const bool whole = beginsJson(ref);
    if (ref.node().kind == NodeKind::Object) {
        return whole && n == 1 ? Say::tr("JSON object, 1 member")
            : whole            ? Say::tr("JSON object, %Ln members", nullptr, n)
            : n == 1           ? Say::tr("object, 1 member")
                               : Say::tr("object, %Ln members", nullptr, n);
    }
    if (ref.node().kind == NodeKind::Array) {
        return n == 1 ? Say::tr("list, 1 element") : Say::tr("list, %Ln elements", nullptr, n);
    }
    return n == 0 ? QString() : n == 1 ? Say::tr("1 field") : Say::tr("%Ln fields", nullptr, n);
}

QString FieldWords::ofNode(Row row, const NodeRef& ref) const
{
    const auto& node = ref.node();
    if (!isLeaf(row) && (node.kind != NodeKind::Sequence || opened(ref))) {
        return holding(row, ref);
    }
    const auto raw = decode::displayValue(*ref.tree, ref.id, *ref.buffers);
    if (raw.empty()) {
        return node.kind == NodeKind::String ? QStringLiteral("\"\"") : holding(row, ref);
    }
    const auto text = shown(raw);
    auto remark = report::remarkOn(*ref.tree, ref.id, *ref.buffers);
    if (node.kind == NodeKind::String && raw.ends_with(" -0000")) {
        const auto time = decode::parseAttestedTime(raw);
        remark = time ? formatRfc3339(*time) : remark;
    }
    return remark.empty() ? text : Say::tr("%1 = %2").arg(text, shown(remark));
}

QString FieldWords::kind(Row row) const
{
    const auto ref = m_fields.node(row);
    return ref ? kindName(ref.node().kind) : QString();
}

QString FieldWords::place(Row row) const
{
    auto span = m_fields.span(row);
    if (const auto ref = m_fields.node(row); !span && ref) {
        span = ref.node().span;
    }
    return span ? QStringLiteral("0x%1 \u00B7 %2")
                      .arg(span->offset, 3, 16, QLatin1Char('0'))
                      .arg(span->length)
                : QString();
}

QString FieldWords::note(Row row) const
{
    std::string path;
    for (std::optional<Row> at = row; at; at = m_fields.parent(*at)) {
        if (m_fields.isCertificate(*at)) {
            path = path.empty() ? "certificate" : "certificate/" + path;
            return own(explain::fieldNote(explain::Document::Certificate, path));
        }
        const auto ref = m_fields.node(*at);
        if (!ref) {
            return {};
        }
        path = path.empty() ? ref.tree->name(ref.id, *ref.buffers)
                            : ref.tree->name(ref.id, *ref.buffers) + "/" + path;
        if (const auto document = documentOf(ref, m_fields)) {
            return own(explain::fieldNote(*document, path));
        }
    }
    return {};
}

std::optional<Crumb> FieldWords::landmark(Row row) const
{
    if (row.part == Row::Buffers || row.part == Row::Chain || row.part == Row::Group) {
        return Crumb{row, name(row)};
    }
    const auto ref = m_fields.node(row);
    if (!ref) {
        return std::nullopt;
    }
    if (ref.node().parent == kNoNode) {
        return Crumb{row, name(row)};
    }
    const auto formed = [&](const QString& form) {
        return Crumb{row, QStringLiteral("%1 (%2)").arg(name(row), form)};
    };
    if (const auto* inner = opened(ref)) {
        return formed(formOf(inner->derivation()));
    }
    if (m_fields.isCertificate(row)) {
        return Crumb{row, Say::tr("certificate (DER)")};
    }
    const std::string_view label = ref.node().label ? ref.node().label : "";
    if (label == "signedData") {
        return Crumb{row, QStringLiteral("SignedData (DER)")};
    }
    // Between a token's part and its claims there is nothing to tell apart.
    if (beginsJson(ref) && ref.tree->at(ref.node().parent).kind != decode::NodeKind::Segment) {
        return formed(QStringLiteral("JSON"));
    }
    return std::nullopt;
}

// What the row's buffer was made from, where the row is the first in it.
std::optional<Crumb> FieldWords::wrapping(Row row) const
{
    const auto ref = row.part == Row::Nodes ? m_fields.node(row) : NodeRef{};
    if (!ref || !entersBuffer(ref)) {
        return std::nullopt;
    }
    const auto& buffer = ref.buffers->at(ref.node().span.buffer);
    const auto from = buffer.from();
    const auto wrapper = from ? m_fields.rowAt(*from) : std::nullopt;
    // Parents that were opened say so themselves.
    if (!wrapper || formOf(buffer.derivation()).isEmpty()
        || *wrapper == m_fields.rowOf(ref.node().parent)) {
        return std::nullopt;
    }
    return Crumb{
        *wrapper, QStringLiteral("%1 (%2)").arg(name(*wrapper), formOf(buffer.derivation()))};
}

std::vector<Crumb> FieldWords::trail(Row row) const
{
    std::vector<Crumb> crumbs;
    for (std::optional<Row> at = row; at; at = m_fields.parent(*at)) {
        if (auto crumb = landmark(*at)) {
            crumbs.push_back(*std::move(crumb));
        }
        if (auto crumb = wrapping(*at)) {
            crumbs.push_back(*std::move(crumb));
        }
    }
    std::ranges::reverse(crumbs);
    return crumbs;
}

QString FieldWords::shortPath(Row row) const
{
    QStringList names;
    for (std::optional<Row> at = row; at; at = m_fields.parent(*at)) {
        names.prepend(name(*at));
        if (landmark(*at)) {
            break;
        }
    }
    return names.join(QStringLiteral(" \u203A "));
}

std::string FieldWords::path(Row row) const
{
    std::vector<std::string> names;
    for (std::optional<Row> at = row; at; at = m_fields.parent(*at)) {
        const auto ref = m_fields.node(*at);
        names.push_back(ref                ? plainName(ref)
                : at->part == Row::Buffers ? m_fields.buffers().at(at->at).name()
                : at->part == Row::Chain   ? "[" + std::to_string(at->at) + "]"
                                           : "chain");
    }
    std::string out;
    for (auto each = names.rbegin(); each != names.rend(); ++each) {
        out += out.empty() ? "" : "/";
        out += *each;
    }
    return out;
}

std::optional<QString> FieldWords::pointer(Row row) const
{
    auto ref = m_fields.node(row);
    if (!ref || !isJson(ref.node().kind)) {
        return std::nullopt;
    }
    QString out;
    while (!beginsJson(ref)) {
        const auto& node = ref.node();
        const bool element = ref.tree->at(node.parent).kind == NodeKind::Array;
        auto step = element ? QString::number(node.index) : shown(plainName(ref), kNameBytes);
        step.replace(QLatin1Char('~'), QStringLiteral("~0"));
        step.replace(QLatin1Char('/'), QStringLiteral("~1"));
        out.prepend(QLatin1Char('/') + step);
        ref.id = node.parent;
    }
    return out;
}

} // namespace attest::ui

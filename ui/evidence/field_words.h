// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/fields.h"

#include <QtCore/QString>

namespace attest::ui {

/// A landmark on the way to a field: a buffer's beginning, a certificate, a document.
struct Crumb {
    Row row;
    QString text; ///< "signature (base64)"
};

/// What is said of a row. All of it can be shown as it is: safe, and secrets are masked.
class FieldWords {
public:
    explicit FieldWords(const Fields& fields) : m_fields(fields) {}

    [[nodiscard]] QString name(Row row) const;
    /// The value, or what the row holds.
    [[nodiscard]] QString value(Row row) const;
    /// Of a leaf, its kind: for the tooltip.
    [[nodiscard]] QString kind(Row row) const;
    /// "0x06a · 52"
    [[nodiscard]] QString place(Row row) const;
    /// What the field is (explain::fieldNote); empty where nobody wrote it down.
    [[nodiscard]] QString note(Row row) const;
    /// "content › subscriptionId": the document and the way from it.
    [[nodiscard]] QString shortPath(Row row) const;
    /// From the evidence's first byte to here; the last is the document that the row is in.
    [[nodiscard]] std::vector<Crumb> trail(Row row) const;
    [[nodiscard]] bool isHidden(Row row) const;
    /// Whether it has a value of its own rather than fields below it.
    [[nodiscard]] bool isLeaf(Row row) const;

    /// "attested/signature/content/vmId": stable between runs, for notes and for what was opened.
    [[nodiscard]] std::string path(Row row) const;
    /// RFC 6901, from the JSON document that the row is in; nothing for other kinds. The whole
    /// document's is empty.
    [[nodiscard]] std::optional<QString> pointer(Row row) const;

private:
    [[nodiscard]] QString ofNode(Row row, const NodeRef& ref) const;
    [[nodiscard]] QString ofBuffer(BufferId id) const;
    [[nodiscard]] QString ofCertificate(Row row) const;
    [[nodiscard]] QString holding(Row row, const NodeRef& ref) const;
    [[nodiscard]] QString originOf(const ChainCertificate& certificate) const;
    [[nodiscard]] std::optional<Crumb> landmark(Row row) const;
    [[nodiscard]] std::optional<Crumb> wrapping(Row row) const;
    const Fields& m_fields;
};

/// The name of a buffer for people: of an address or a resource id what tells which one it is, "arm
/// shop-frontend-1".
[[nodiscard]] QString bufferTitle(const Buffer& buffer);
/// "1,234 bytes" in the interface's language.
[[nodiscard]] QString byteCount(std::size_t bytes);

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "evidence/field_copy.h"

#include "theme/text.h"

#include <QtCore/QByteArray>

namespace attest::ui {
namespace {

constexpr std::size_t kMostCopied = std::size_t{1} << 20U;

QByteArray bytesOf(ByteView bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()),
        static_cast<qsizetype>(std::min(bytes.size(), kMostCopied)));
}

// A JSON text in full; what a person reads for the rest.
QString valueOf(const Fields& fields, Row row)
{
    const FieldWords words(fields);
    const auto ref = fields.node(row);
    if (ref && !words.isHidden(row) && ref.node().kind == decode::NodeKind::String) {
        const auto raw = ref.buffers->text(ref.node().value);
        if (raw.size() > 256 && !ref.node().valueHasEscapes && words.isLeaf(row)) {
            return shown(raw, kMostCopied);
        }
        return shown(decode::displayValue(*ref.tree, ref.id, *ref.buffers), kMostCopied);
    }
    return words.value(row);
}

} // namespace

bool canCopy(const Fields& fields, const report::SecretSpans& secrets, Row row, CopyForm form)
{
    switch (form) {
    case CopyForm::Pointer:
        return FieldWords(fields).pointer(row).has_value();
    case CopyForm::Hex:
    case CopyForm::Base64: {
        const auto span = fields.span(row);
        return !fields.contents(row).empty() && !(span && secrets.touches(*span));
    }
    case CopyForm::Value:
        return !FieldWords(fields).isHidden(row);
    case CopyForm::Name:
    case CopyForm::Path:
        break;
    }
    return true;
}

std::optional<QString> copied(
    const Fields& fields, const report::SecretSpans& secrets, Row row, CopyForm form)
{
    const FieldWords words(fields);
    if (!canCopy(fields, secrets, row, form)) {
        return std::nullopt;
    }
    switch (form) {
    case CopyForm::Value:
        return valueOf(fields, row);
    case CopyForm::Name:
        return words.name(row);
    case CopyForm::Path:
        return shown(words.path(row), kMostCopied);
    case CopyForm::Pointer:
        return words.pointer(row);
    case CopyForm::Hex:
    case CopyForm::Base64:
        break;
    }
    const auto bytes = bytesOf(fields.contents(row));
    return QString::fromLatin1(form == CopyForm::Hex ? bytes.toHex() : bytes.toBase64());
}

} // namespace attest::ui

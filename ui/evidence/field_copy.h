// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evidence/field_words.h"
#include "report/secret_spans.h"

namespace attest::ui {

enum class CopyForm { Value, Name, Path, Pointer, Hex, Base64 };

/// Whether the field has that form: bytes that are secret have none.
[[nodiscard]] bool canCopy(
    const Fields& fields, const report::SecretSpans& secrets, Row row, CopyForm form);
/// A field as text for the clipboard; nothing where it has no such form.
[[nodiscard]] std::optional<QString> copied(
    const Fields& fields, const report::SecretSpans& secrets, Row row, CopyForm form);

} // namespace attest::ui

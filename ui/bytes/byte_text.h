// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/bytes.h"

#include <QtCore/QString>

namespace attest::ui {

/// Bytes as text for the clipboard.
enum class BytesForm { Hex, Base64, Pem, C, Text };

[[nodiscard]] QString bytesAs(BytesForm form, ByteView bytes, const QString& pemLabel);
/// Printable ASCII, and a point for everything else.
[[nodiscard]] QChar shownByte(Byte byte);

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/request.h"

#include <QtCore/QString>

#include <variant>

namespace attest::ui {

/// The reply that a file holds, or why it cannot be one: a sentence with place, cause and remedy. Regular
/// files alone, no larger than a reply may be; certificates for an issuer, JSON for everything else.
[[nodiscard]] std::variant<verify::Reply, QString> replyFromFile(
    const QString& path, const verify::Request& request);

} // namespace attest::ui

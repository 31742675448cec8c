// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace attest::ui {

/// A page of HTML as a PDF of A4 pages with their numbers. Loads nothing that the text refers to.
[[nodiscard]] QByteArray pdfOf(const QString& html);

} // namespace attest::ui

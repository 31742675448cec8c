// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

namespace attest::ui {

/// A text for a tooltip as it is written: Qt takes what looks like HTML for it, and texts from outside may
/// look like anything.
[[nodiscard]] inline QString plainTip(const QString& text)
{
    auto html = text.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return QStringLiteral("<qt>%1</qt>").arg(html);
}

} // namespace attest::ui

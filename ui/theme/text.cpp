// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/text.h"

#include "explain/showable.h"

namespace attest::ui {

QString shown(std::string_view text, std::size_t limit)
{
    return QString::fromStdString(explain::showable(text, limit));
}

QString own(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string utf8(const QString& text)
{
    return text.toStdString();
}

} // namespace attest::ui

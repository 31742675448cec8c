// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/amount.h"

#include <QtCore/QLocale>

namespace attest::explain {

std::string amount(std::int64_t number, Language language)
{
    const QLocale own;
    const bool none = language == Language::English || own.language() == QLocale::C;
    const QLocale locale = none ? QLocale(QLocale::English) : own;
    return locale.toString(static_cast<qlonglong>(number)).toStdString();
}

} // namespace attest::explain

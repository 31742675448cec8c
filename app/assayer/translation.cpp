// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace attest::ui {

// QTranslator's own search would pass over English, which the sources are written in, in favour of a
// language that the user likes less.
Translation::Translation()
{
    for (const QString& name : QLocale().uiLanguages()) {
        const QString language = name.section(QLatin1Char('-'), 0, 0);
        if (m_words.load(QStringLiteral(":/i18n/assayer_") + language)) {
            QCoreApplication::installTranslator(&m_words);
            // Of the same language: a window in two is harder to read than one in either.
            if (m_dialogs.load(QStringLiteral("qtbase_") + language,
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
                QCoreApplication::installTranslator(&m_dialogs);
            }
            return;
        }
        if (language == QLatin1String("en")) {
            return;
        }
    }
}

} // namespace attest::ui

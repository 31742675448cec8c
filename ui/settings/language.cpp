// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/language.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLibraryInfo>
#include <QtCore/QLocale>

namespace attest::ui {
namespace {

QString systemCode()
{
    const auto languages = QLocale::system().uiLanguages();
    return languages.isEmpty() ? QStringLiteral("en")
                               : languages.first().section(QLatin1Char('-'), 0, 0);
}

} // namespace

Language::Language(QObject* parent) : QObject(parent) {}

Language::~Language() = default;

std::vector<Language::Offered> Language::offered()
{
    return {{QStringLiteral("system"), tr("As the desktop has it")},
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("de"), QStringLiteral("Deutsch")}};
}

bool Language::load(QTranslator& translator, const QString& name, const QString& code) const
{
    const QStringList folders{QStringLiteral(":/i18n"),
        QCoreApplication::applicationDirPath() + QStringLiteral("/../share/assayer/translations"),
        QLibraryInfo::path(QLibraryInfo::TranslationsPath)};
    return std::any_of(folders.begin(), folders.end(),
        [&](const QString& folder) { return translator.load(name + u'_' + code, folder); });
}

Language::Found Language::use(const QString& choice)
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    const auto code = choice == QLatin1String("system") ? systemCode() : choice;
    m_spoken = QStringLiteral("en");
    QLocale::setDefault(choice == QLatin1String("system") ? QLocale::system() : QLocale(code));
    // English is what is written in the sources; all that a file of it can add is plurals.
    if (code == QLatin1String("en") || code == QLatin1String("C")) {
        if (load(m_program, QStringLiteral("assayer"), QStringLiteral("en"))) {
            QCoreApplication::installTranslator(&m_program);
        }
        return Found::Yes;
    }
    const bool known = std::all_of(
        code.begin(), code.end(), [](QChar letter) { return letter >= u'a' && letter <= u'z'; });
    if (!known || !load(m_program, QStringLiteral("assayer"), code)) {
        return choice == QLatin1String("system") ? Found::Yes : Found::No;
    }
    m_spoken = code;
    QCoreApplication::installTranslator(&m_program);
    if (load(m_qt, QStringLiteral("qtbase"), code)) {
        QCoreApplication::installTranslator(&m_qt);
    }
    return Found::Yes;
}

} // namespace attest::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/about_page.h"

#include "assayer/version.h"
#include "theme/fonts.h"
#include "theme/tokens.h"

#include <QtCore/QSysInfo>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>
#include <openssl/crypto.h>

namespace attest::ui {

QString AboutPage::versions()
{
#ifdef NDEBUG
    const auto build = QStringLiteral("optimised");
#else
    const auto build = QStringLiteral("with assertions");
#endif
    return QStringLiteral("Assayer %1\nBuild: %2, %3\nQt: %4, built against %5\n"
                          "OpenSSL: %6, built against %7\nSystem: %8, %9\nPlatform: %10\n")
        .arg(QString::fromLatin1(kVersion), build, QSysInfo::buildAbi(),
            QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR),
            QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING)),
            QStringLiteral(OPENSSL_VERSION_STR), QSysInfo::prettyProductName(),
            QSysInfo::kernelVersion())
        .arg(QGuiApplication::platformName());
}

AboutPage::AboutPage(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("About Assayer"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(6 * kGrid, 5 * kGrid, 6 * kGrid, 5 * kGrid);
    lines->setSpacing(3 * kGrid);
    auto* name = new QLabel(tr("About Assayer"));
    name->setFont(headingFont(font()));
    lines->addWidget(name);
    auto* what = new QLabel(tr(
        "See, verify and explain Azure attestations: every byte, every check, and why a login was "
        "accepted or refused. Assayer is free software under the GNU General Public License, "
        "version 3 or later, and comes without any warranty."));
    what->setWordWrap(true);
    what->setMaximumWidth(fontMetrics().averageCharWidth() * 100);
    lines->addWidget(what);

    auto* text = new QPlainTextEdit(versions());
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Versions"));
    text->setFont(monoFont(font()));
    text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    text->setMaximumSize(
        fontMetrics().averageCharWidth() * 100, text->fontMetrics().lineSpacing() * 8 + 4 * kGrid);
    lines->addWidget(text);
    auto* copy = new QPushButton(tr("&Copy versions"));
    copy->setObjectName(QStringLiteral("copyVersions"));
    connect(copy, &QPushButton::clicked, this,
        [] { QGuiApplication::clipboard()->setText(versions()); });
    lines->addWidget(copy, 0, Qt::AlignLeft);
    lines->addStretch(1);
}

} // namespace attest::ui

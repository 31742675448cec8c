// SPDX-License-Identifier: GPL-3.0-or-later
#include "assayer/version.h"
#include "shell/main_window.h"
#include "theme/style.h"
#include "translation.h"

#include <QtWidgets/QApplication>
#include <openssl/crypto.h>

int main(int argc, char** argv)
{
    using namespace attest;
    // The machine's openssl.cnf may load other providers or forbid algorithms: a verdict would then
    // depend on where it was reached.
    OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("assayer"));
    QApplication::setApplicationDisplayName(QStringLiteral("Assayer"));
    const ui::Translation translation;
    ui::applyScheme(application, ui::SchemeChoice::System);
    ui::MainWindow window;
    for (const auto& path : QApplication::arguments().mid(1)) {
        window.cases().openFile(path);
    }
    window.show();
    return QApplication::exec();
}

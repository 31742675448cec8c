// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTranslator>

#include <vector>

namespace attest::ui {

/// The language of the interface: installs the translations of the program and of Qt's own words.
/// Windows have to be built anew to speak it.
class Language : public QObject {
    Q_OBJECT
public:
    explicit Language(QObject* parent = nullptr);
    ~Language() override;

    struct Offered {
        QString code; ///< "system", "en", "de"
        QString name; ///< in that language
    };
    [[nodiscard]] static std::vector<Offered> offered();

    enum class Found { Yes, No };
    /// "system" follows the desktop. No: the language is not installed, and English is spoken.
    Found use(const QString& choice);
    /// What is spoken now: "en", "de".
    [[nodiscard]] QString spoken() const { return m_spoken; }

private:
    bool load(QTranslator& translator, const QString& name, const QString& code) const;
    QTranslator m_program, m_qt;
    QString m_spoken = QStringLiteral("en");
};

} // namespace attest::ui

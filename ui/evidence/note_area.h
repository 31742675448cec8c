// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace attest::ui {

/// What the current field is, and what somebody wrote about it.
class NoteArea final : public QWidget {
    Q_OBJECT
public:
    explicit NoteArea(QWidget* parent = nullptr);

    /// `about` says what kind of field it is; `written` is the note people wrote.
    void show(
        const QString& name, const QString& about, const QString& note, const QString& written);
    [[nodiscard]] QString explanation() const;
    void edit();
    /// Says what was written and not yet said.
    void flush();

signals:
    void wrote(const QString& text);

private:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void applyFonts();
    QLabel* m_name;
    QLabel* m_about;
    QLabel* m_note;
    QLineEdit* m_edit;
    QString m_written;
};

} // namespace attest::ui

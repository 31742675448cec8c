// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QPlainTextEdit>

#include <chrono>

namespace attest::ui {

/// A note being written: as high as what is in it, within bounds. It is kept when the focus leaves it,
/// with Ctrl+Enter, and when typing rests for a while, so that no crash takes more than the last words;
/// Escape takes back what was typed since.
class NoteEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NoteEditor(QWidget* parent = nullptr);

    /// What is kept so far. Typing that was not kept yet is lost, so keep() first where it should not.
    void setKept(const QString& text);
    [[nodiscard]] bool isChanged() const { return toPlainText() != m_kept; }
    void keep();
    /// How long typing has to rest.
    void setRest(std::chrono::milliseconds rest) { m_rest.setInterval(rest); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void kept(const QString& text);

private:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    [[nodiscard]] int heightOf(int lines) const;

    QString m_kept;
    QTimer m_rest;
};

} // namespace attest::ui

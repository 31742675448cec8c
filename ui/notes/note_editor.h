// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace attest::ui {

/// A note being written: as high as what is in it, within bounds. It is kept when the focus leaves it or
/// with Ctrl+Enter, and Escape takes back what was typed since.
class NoteEditor final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NoteEditor(QWidget* parent = nullptr);

    /// What is kept so far. Typing that was not kept yet is lost, so keep() first where it should not.
    void setKept(const QString& text);
    [[nodiscard]] bool isChanged() const { return toPlainText() != m_kept; }
    void keep();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void kept(const QString& text);

private:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    [[nodiscard]] int heightOf(int lines) const;

    QString m_kept;
};

} // namespace attest::ui

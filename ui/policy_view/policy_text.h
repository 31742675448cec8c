// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/diagnostic.h"

#include <QtWidgets/QPlainTextEdit>

#include <map>
#include <set>

namespace attest::ui {

/// A policy's text to be read: numbered lines, marks of what there is to say in the margin, the lines of
/// a finding and the selected bytes marked.
class PolicyText final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PolicyText(QWidget* parent = nullptr);

    /// A document that takes long is made on another thread, then moved here.
    static QTextDocument* makeDocument(const QString& text, const QFont& font);
    void showDocument(std::unique_ptr<QTextDocument> document);

    /// By line from 1; the most severe stands in the margin.
    void setDiagnostics(const std::vector<policy::Diagnostic>& diagnostics);
    /// Lines that a finding rests on, from 1.
    void markLines(const std::set<int>& lines);
    /// Bytes of a line, marked, and the line brought into view.
    void markBytes(int line, int column, int length);
    void unmark();

    [[nodiscard]] int marginWidth() const;
    void paintMargin(const QRect& part);
    [[nodiscard]] QString tipAt(int y) const;
    [[nodiscard]] int lineAt(int y) const;

signals:
    /// A line was clicked, or reached by key: from 1.
    void lineChosen(int line);

private:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void placeMargin();
    void showMarks();

    struct Said {
        Severity worst = Severity::Note;
        QStringList tips;
    };
    QWidget* m_margin;
    QTextDocument* m_document = nullptr; ///< the one that is shown, once there is one
    std::map<int, Said> m_said;
    std::set<int> m_lines;
    int m_line = 0, m_column = 0, m_length = 0;
};

} // namespace attest::ui

/** Puts a chart that the server drew (`charts/`) on a page. */
interface DrawingProps {
  svg: string;
}

export function Drawing({ svg }: DrawingProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: drawn by our own components on the server, which escape every text
  return <div className="drawing" dangerouslySetInnerHTML={{ __html: svg }} />;
}

/** The patterns that charts on this page are filled with: once on a page, before the first chart. */
export function ChartPatterns() {
  return (
    <svg className="chart-patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern id="pattern-late" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect className="under" width="6" height="6" />
          <rect className="over" width="2" height="6" />
        </pattern>
        <pattern id="pattern-slow" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="under" width="6" height="6" />
          <rect className="over" width="6" height="1.6" />
        </pattern>
        <pattern id="pattern-waiting" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <rect className="under" width="5" height="5" />
          <rect className="over" width="1.4" height="5" />
        </pattern>
        <pattern id="pattern-unknown" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect className="under" width="5" height="5" />
          <circle className="over" cx="1.5" cy="1.5" r="0.9" />
        </pattern>
      </defs>
    </svg>
  );
}

import { useEffect, useRef, useState } from 'react';

/** How wide the picture is, and how large its letters are, in px. */
export function usePictureSize() {
  const ref = useRef<HTMLDivElement>(null);
  const [measured, setMeasured] = useState({ size: 0, letter: 14 });
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      setMeasured({
        size: Math.floor(entry.contentRect.width),
        letter: Number.parseFloat(getComputedStyle(element).fontSize),
      });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, ...measured };
}

/** Path data of the page's icons on a 24 × 24 grid, drawn with a stroke. */
export const BACK = "M15 4l-8 8 8 8";
export const MENU = "M4 7h16M4 12h16M4 17h16";
export const KEYBOARD = "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M18 10h.01M7 14h10";
export const PLUS = "M12 5v14M5 12h14";
export const SEND = "M4 12l16-8-5 16-4-6zM20 4l-9 10";
export const CAMERA = "M4 8h3l2-3h6l2 3h3v11H4zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z";
export const PICTURE = "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 9h.01";
export const PIN = "M12 21s7-6.500 7-12a7 7 0 0 0-14 0c0 5.500 7 12 7 12zM12 11.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z";
export const FACE = "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9 10h.01M15 10h.01M8 14.500c1 1.500 2.500 2 4 2s3-.5 4-2";
export const CODE = "M9 7l-5 5 5 5M15 7l5 5-5 5";
export const CLOSE = "M6 6l12 12M18 6L6 18";
export const SHIELD = "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z";
export const RELOAD = "M20 11a8 8 0 1 0-2.300 6.200M20 4v7h-7";
export const PLAY = "M8 5v14l11-7z";
export const PREVIOUS = "M15 5l-7 7 7 7";
export const NEXT = "M9 5l7 7-7 7";
